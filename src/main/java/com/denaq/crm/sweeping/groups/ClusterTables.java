package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.DealersErased;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found of a dealer stays until it is erased: who is merged or deleted may come back. */
@Component
class ClusterTables implements DealerTables {

    private final JdbcClient db;

    ClusterTables(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("duplicate_link").column("a").keptBut(Fate.REMOVED),
                DealerTable.named("duplicate_link").column("b").keptBut(Fate.REMOVED),
                DealerTable.named("duplicate_cluster_member").keptBut(Fate.REMOVED));
    }

    /** With the whole cluster: it holds the name. The next sweep makes one of those that are left. */
    @EventListener
    void on(DealersErased erased) {
        for (String sql : List.of(
                "delete from duplicate_link where a = any(:dealers)",
                "delete from duplicate_link where b = any(:dealers)",
                """
                delete from duplicate_cluster
                 where id in (select cluster_id from duplicate_cluster_member where dealer_id = any(:dealers))""")) {
            db.sql(sql).param("dealers", erased.ids()).update();
        }
    }
}
