package com.denaq.crm.steps;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import com.denaq.crm.platform.audit.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of the erased stay as counted, without their words. */
@Component
class ErasedSteps {

    private final JdbcClient db;
    private final Audit audit;

    ErasedSteps(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("update next_step set what = '–', version = version + 1 where dealer_id = any(:dealers)")
                .param("dealers", erased.ids())
                .update();
    }

    @EventListener
    void on(PersonErased erased) {
        audit.forgetSteps(db.sql(
                        "update next_step set what = '–', version = version + 1 where contact_id = :contact returning id")
                .param("contact", erased.contact().value())
                .query(Long.class)
                .list());
    }
}
