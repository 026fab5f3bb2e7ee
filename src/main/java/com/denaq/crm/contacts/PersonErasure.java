package com.denaq.crm.contacts;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.PersonErased.Known;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersErased;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets people who ask for it, and those of dealers that are erased. */
@Service
public class PersonErasure {

    /** Those of contact {@code c}; {@code before} tells them of a copy, which has no audit. */
    static final String FORMER_NAMES = """
            select e.changes #>> '{name,0}' as name from audit_entry e
             where e.subject = 'contact' and e.subject_id = c.id and e.action = 'changed'
             union select c.before ->> 'name'""";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersonErasure(JdbcClient db, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** For good; nothing brings them back. Tells the name of their dealer. */
    @Transactional
    public String erase(Viewer viewer, ContactId contact) {
        mustDelete(viewer);
        Whose whose = db.sql("""
                select d.id, d.name from contact c join dealer d on d.id = c.dealer_id -- all dealers: only who may delete asks
                 where c.id = :id for update of d""")
                .param("id", contact.value())
                .query((row, n) -> new Whose(new DealerId(row.getLong(1)), row.getString(2)))
                .optional()
                .orElseThrow(() -> new NotFound("contact " + contact));
        DealerId dealer = whose.dealer();
        Known known = new Known(names(contact), theirs("phone", "e164", contact), theirs("email", "address", contact));
        forget("c.id = any(:ids)", new Long[] {contact.value()});
        audit.forgetPerson(contact.value());
        audit.write(viewer.id().value(), "contact", contact.value(), dealer.value(), "erased", new Changes());
        events.publishEvent(new PersonErased(contact, dealer, viewer.id(), known));
        events.publishEvent(DealersTouched.one(dealer, Aspect.PEOPLE));
        return whose.name();
    }

    private record Whose(DealerId dealer, String name) {}

    private List<String> names(ContactId contact) {
        return db.sql("select n.name from contact c, lateral (select c.name union " + FORMER_NAMES
                        + ") n where c.id = :contact and n.name is not null")
                .param("contact", contact.value())
                .query(String.class)
                .list();
    }

    /** Those they had before as well: of somebody who was removed these are all. */
    private List<String> theirs(String table, String column, ContactId contact) {
        return db.sql("""
                select %2$s from %1$s where contact_id = :contact and %2$s is not null
                 union
                select b ->> '%2$s'
                  from contact c, jsonb_path_query(c.before, '$.reach.%1$ss[*] ? (@.%2$s != null)') b
                 where c.id = :contact
                except
                select o.%2$s from %1$s o join contact c on c.dealer_id = o.dealer_id
                 where c.id = :contact and o.contact_id is null""".formatted(table, column))
                .param("contact", contact.value())
                .query(String.class)
                .list();
    }

    @EventListener
    void on(DealersErased erased) {
        forget("c.dealer_id = any(:ids)", erased.ids());
        for (String table : List.of("phone", "email")) {
            db.sql("delete from " + table + " where dealer_id = any(:ids)")
                    .param("ids", erased.ids())
                    .update();
        }
    }

    private void forget(String which, Long[] ids) {
        for (String table : List.of("phone", "email")) {
            db.sql("delete from " + table + " r using contact c where r.contact_id = c.id and " + which)
                    .param("ids", ids)
                    .update();
        }
        db.sql("""
                update contact c
                   set name = '–', role = null, language = null, remark = null, before = null, version = version + 1,
                       deleted_at = coalesce(deleted_at, :now)
                 where\s""" + which)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    static void mustDelete(Viewer viewer) {
        if (!viewer.mayDelete()) {
            throw new NotFound("erasing people");
        }
    }
}
