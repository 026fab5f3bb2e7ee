package com.denaq.crm.sweeping.groups;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.DecidedPairs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a cluster is there still: in no recycle bin, not merged, and not told apart from all others. */
@Component
public class Members {

    private final JdbcClient db;
    private final Clusters clusters;
    private final ObjectProvider<DecidedPairs> decided;

    Members(JdbcClient db, Clusters clusters, ObjectProvider<DecidedPairs> decided) {
        this.db = db;
        this.clusters = clusters;
        this.decided = decided;
    }

    /** The same of one that the viewer may work through; throws {@link ClusterGone} where there was one. */
    public List<DealerId> of(Viewer viewer, long cluster) {
        return of(clusters.read(viewer, cluster).id());
    }

    /** In the order of their numbers; none where fewer than two are left. */
    public List<DealerId> of(long cluster) {
        List<DealerId> here = there(cluster);
        Map<DealerId, Set<DealerId>> apart = new HashMap<>();
        decided.forEach(each -> apart.putAll(each.notTheSame(here)));
        return here.stream()
                .filter(one -> here.stream()
                        .anyMatch(other -> !other.equals(one)
                                && !apart.getOrDefault(one, Set.of()).contains(other)))
                .toList();
    }

    /** Also those told apart. */
    private List<DealerId> there(long cluster) {
        return db.sql("""
                select d.id from duplicate_cluster_member m
                  join dealer d on d.id = m.dealer_id -- all dealers: only whether they are there
                 where m.cluster_id = :cluster and d.deleted_at is null and d.merged_into is null
                 order by d.id""").param("cluster", cluster).query(Long.class).list().stream()
                .map(DealerId::new)
                .toList();
    }
}
