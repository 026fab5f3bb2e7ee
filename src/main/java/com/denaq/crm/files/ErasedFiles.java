package com.denaq.crm.files;

import com.denaq.crm.dealers.DealersErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of erased dealers are empty and nameless. */
@Component
class ErasedFiles {

    private final JdbcClient db;

    ErasedFiles(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("""
                update stored_file set name = '–', content = '', size = 0, sha256 = sha256('')
                 where dealer_id = any(:dealers)""").param("dealers", erased.ids()).update();
    }
}
