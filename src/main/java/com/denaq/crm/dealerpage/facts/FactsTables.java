package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.DealersErased;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Undo would restore stays with the dealer that it was. */
@Component
class FactsTables implements DealerTables {

    private final JdbcClient db;

    FactsTables(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("facts_undo").keptBut(Fate.REMOVED));
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("delete from facts_undo where dealer_id = any(:dealers)")
                .param("dealers", erased.ids())
                .update();
    }
}
