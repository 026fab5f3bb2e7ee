package com.denaq.crm.timeline;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That something happened stays; what was said and written of the erased goes. That somebody was erased is told. */
@Component
class ErasedWords {

    private final JdbcClient db;
    private final Clock clock;

    ErasedWords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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
        db.sql("""
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                values (:dealer, 'STAGE', :now, :by, '{"erased": "person"}', :now)""")
                .param("dealer", erased.dealer().value())
                .param("by", erased.by().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
