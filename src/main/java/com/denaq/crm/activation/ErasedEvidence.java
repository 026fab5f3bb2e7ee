package com.denaq.crm.activation;

import com.denaq.crm.dealers.DealersErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence of erased dealers goes without its words. */
@Component
class ErasedEvidence {

    private final JdbcClient db;

    ErasedEvidence(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("update evidence set link = null, note = null where dealer_id = any(:dealers)")
                .param("dealers", erased.ids())
                .update();
    }
}
