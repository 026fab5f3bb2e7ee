package com.denaq.crm.notes;

import com.denaq.crm.dealers.DealersErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes about erased dealers lose their words. */
@Component
class ErasedNotes {

    private final JdbcClient db;

    ErasedNotes(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("update sticky_note set text = '–', saying = null where dealer_id = any(:dealers)")
                .param("dealers", erased.ids())
                .update();
    }
}
