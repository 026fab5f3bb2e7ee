package com.denaq.crm.timeline;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That something happened stays; what was said and written of the erased goes. */
@Component
class ErasedWords {

    private final JdbcClient db;

    ErasedWords(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("""
                update activity
                   set subject = null, body = null, dialled = null, details = details - array['note', 'file', 'fileId', 'fileName', 'changed', 'given', 'people'],
                       version = version + 1
                 where dealer_id = any(:dealers)""").param("dealers", erased.ids()).update();
    }

    @EventListener
    void on(PersonErased erased) {
        db.sql(
                        "update activity set subject = null, body = null, dialled = null, version = version + 1 where contact_id = :contact")
                .param("contact", erased.contact().value())
                .update();
    }
}
