package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.DecidedPairs;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out how many of a cluster are there. Dealers are always locked before clusters, and clusters in the order of their
 * numbers.
 */
@Component
class ClusterSizes {

    private static final int PORTION = 5_000;

    private final JdbcClient db;
    private final Members members;
    private final ObjectProvider<DecidedPairs> decided;

    ClusterSizes(JdbcClient db, Members members, ObjectProvider<DecidedPairs> decided) {
        this.db = db;
        this.members = members;
        this.decided = decided;
    }

    void ofDealers(Collection<Long> dealers) {
        refresh(db.sql(
                        "select distinct cluster_id from duplicate_cluster_member where dealer_id = any((select :dealers)::bigint[])")
                .param("dealers", dealers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Who was merged, deleted or told apart while the clusters were made counts no more. */
    void ofAll() {
        refresh(db.sql("""
                select distinct m.cluster_id from duplicate_cluster_member m
                  join dealer d on d.id = m.dealer_id -- all dealers: only whether they are there
                 where d.deleted_at is not null or d.merged_into is not null""").query(Long.class).list());
        List<DealerId> all = db.sql("select distinct dealer_id from duplicate_cluster_member order by 1")
                .query((row, number) -> new DealerId(row.getLong(1)))
                .list();
        Lists.partition(all, PORTION).forEach(this::ofToldApart);
    }

    private void ofToldApart(List<DealerId> some) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        decided.forEach(each -> each.notTheSame(some)
                .forEach((one, apart) -> apart.forEach(other -> {
                    ones.add(one.value());
                    others.add(other.value());
                })));
        if (!ones.isEmpty()) {
            refresh(db.sql("""
                    select distinct m.cluster_id
                      from unnest(:ones::bigint[], :others::bigint[]) as p (one, other)
                      join duplicate_cluster_member m on m.dealer_id = p.one
                      join duplicate_cluster_member o on o.dealer_id = p.other and o.cluster_id = m.cluster_id""")
                    .param("ones", ones.toArray(Long[]::new))
                    .param("others", others.toArray(Long[]::new))
                    .query(Long.class)
                    .list());
        }
    }

    /** Locked before they are counted: of two who change one cluster at once, the second counts what the first left. */
    private void refresh(Collection<Long> clusters) {
        if (clusters.isEmpty()) {
            return;
        }
        for (long cluster : db.sql("select id from duplicate_cluster where id = any(:clusters) order by id for update")
                .param("clusters", clusters.toArray(Long[]::new))
                .query(Long.class)
                .list()) {
            db.sql("update duplicate_cluster set size = :size where id = :id and size <> :size")
                    .param("id", cluster)
                    .param("size", members.of(cluster).size())
                    .update();
        }
    }
}
