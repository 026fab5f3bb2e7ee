package com.denaq.crm.intake.entering;

import com.denaq.crm.dealers.DealersErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts stay as counted, without what was typed. */
@Component
class ErasedEntries {

    private final JdbcClient db;

    ErasedEntries(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealersErased erased) {
        run("update lead_attempt set name = null, city = null, typed = '{}' where dealer_id = any(:dealers)", erased);
        run("update review set comment = null where dealer_id = any(:dealers)", erased);
        run("update lead_list_row set cells = '{}', why = null, given = null where dealer_id = any(:dealers)", erased);
    }

    private void run(String sql, DealersErased erased) {
        db.sql(sql).param("dealers", erased.ids()).update();
    }
}
