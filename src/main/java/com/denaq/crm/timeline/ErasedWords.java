package com.denaq.crm.timeline;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import com.denaq.crm.platform.audit.Audit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That something happened stays; what was said and written of the erased goes. That somebody was erased is told. */
@Component
class ErasedWords {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ErasedWords(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("""
                update activity
                   set subject = null, body = null, dialled = null, before = null, details = details - array['note', 'link', 'file', 'fileId', 'fileName', 'changed', 'left', 'given', 'people'],
                       version = version + 1
                 where dealer_id = any(:dealers)""").param("dealers", erased.ids()).update();
    }

    @EventListener
    void on(PersonErased erased) {
        long contact = erased.contact().value();
        audit.forgetActivities(
                db.sql("""
                update activity set subject = null, body = null, dialled = null, before = null, version = version + 1
                 where contact_id = :contact returning id""").param("contact", contact).query(Long.class).list());
        forgetBefore(audit.activitiesOnceOf(contact));
        db.sql("""
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                values (:dealer, 'STAGE', :now, :by, '{"erased": "person"}', :now)""")
                .param("dealer", erased.dealer().value())
                .param("by", erased.by().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of what is somebody else's by now only that is kept. */
    private void forgetBefore(List<Long> activities) {
        db.sql("update activity set before = null, version = version + 1 where id = any(:ids) and before is not null")
                .param("ids", activities.toArray(Long[]::new))
                .update();
        audit.forgetActivities(activities);
    }
}
