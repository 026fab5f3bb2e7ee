package com.denaq.crm.steps;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of the erased stay as counted, without their words. */
@Component
class ErasedSteps {

    private final JdbcClient db;

    ErasedSteps(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("update next_step set what = '–', version = version + 1 where dealer_id = any(:dealers)")
                .param("dealers", erased.ids())
                .update();
    }

    @EventListener
    void on(PersonErased erased) {
        db.sql("update next_step set what = '–', version = version + 1 where contact_id = :contact")
                .param("contact", erased.contact().value())
                .update();
    }
}
