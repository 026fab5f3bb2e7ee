package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.merging.PairDecided;
import com.denaq.crm.platform.derived.BeforeCommit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps how many of a cluster are there: who is merged, deleted or told apart is there no more, in the same transaction,
 * and again when that is taken back.
 */
@Component
class ClusterKeeper {

    private final JdbcClient db;
    private final Members members;
    private final BeforeCommit<Touched> touched = new BeforeCommit<>(Touched::new);

    ClusterKeeper(JdbcClient db, Members members) {
        this.db = db;
        this.members = members;
    }

    @EventListener
    void on(DealersTouched event) {
        if (event.aspect() == Aspect.EXISTENCE) {
            add(event.dealers());
        }
    }

    @EventListener
    void on(PairDecided event) {
        add(List.of(event.a(), event.b()));
    }

    private void add(Collection<DealerId> dealers) {
        Touched here = touched.here();
        dealers.stream().map(DealerId::value).forEach(here.dealers::add);
        here.added();
    }

    private void refresh(Collection<Long> dealers) {
        List<Long> clusters = db.sql(
                        "select distinct cluster_id from duplicate_cluster_member where dealer_id = any(:dealers) order by 1")
                .param("dealers", dealers.toArray(Long[]::new))
                .query(Long.class)
                .list();
        for (long cluster : clusters) {
            db.sql("update duplicate_cluster set size = :size where id = :id")
                    .param("id", cluster)
                    .param("size", members.of(cluster).size())
                    .update();
        }
    }

    private final class Touched extends BeforeCommit.Gathered {

        final Set<Long> dealers = new TreeSet<>();

        @Override
        public void write() {
            if (!dealers.isEmpty()) {
                List<Long> ids = new ArrayList<>(dealers);
                dealers.clear();
                refresh(ids);
            }
        }
    }
}
