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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets people who ask for it, and those of dealers that are erased. */
@Service
public class PersonErasure {

    private static final int SHOWN = 20;

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

    /** Somebody who may be meant; {@code reach} is one of their phones or e-mails. */
    public record Person(
            long id,
            long dealer,
            String name,
            String dealerName,
            @Nullable String reach,
            boolean live) {}

    /** By an e-mail, the last digits of a phone, or the number of their dealer ({@code D-42}). */
    public List<Person> find(Viewer viewer, String typed) {
        mustDelete(viewer);
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("\\D", "");
        boolean dealer = text.matches("d-\\d{1,18}");
        boolean email = text.contains("@");
        if (!dealer && !email && digits.length() < 7) {
            return List.of();
        }
        return db.sql("""
                select c.id, c.dealer_id as dealer, c.name, d.name as dealer_name, d.deleted_at is null as live,
                       coalesce((select min(typed) from email where contact_id = c.id),
                                (select min(typed) from phone where contact_id = c.id)) as reach
                  from contact c join dealer d on d.id = c.dealer_id -- all dealers: only who may delete asks
                 where d.erased_at is null and c.name <> '–' and\s"""
                        + (dealer
                                ? "c.dealer_id = :dealer"
                                : email
                                        ? "c.id in (select contact_id from email where address = :text)"
                                        : "c.id in (select contact_id from phone where reverse(e164) collate \"C\" like :tail)")
                        + " order by c.id limit " + SHOWN)
                .param("dealer", dealer ? Long.parseLong(text.substring(2)) : 0L)
                .param("text", text)
                .param("tail", new StringBuilder(digits).reverse() + "%")
                .query(Person.class)
                .list();
    }

    /** For good; nothing brings them back. Tells the name of their dealer. */
    @Transactional
    public String erase(Viewer viewer, ContactId contact) {
        mustDelete(viewer);
        Whose whose = db.sql("""
                select d.id, d.name, c.name from contact c join dealer d on d.id = c.dealer_id -- all dealers: only who may delete asks
                 where c.id = :id for update of d""")
                .param("id", contact.value())
                .query((row, n) -> new Whose(new DealerId(row.getLong(1)), row.getString(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new NotFound("contact " + contact));
        DealerId dealer = whose.dealer();
        Known known = new Known(whose.person(), theirs("phone", "e164", contact), theirs("email", "address", contact));
        forget("c.id = any(:ids)", new Long[] {contact.value()});
        audit.forget("contact", contact.value(), dealer.value());
        audit.write(viewer.id().value(), "contact", contact.value(), dealer.value(), "erased", new Changes());
        events.publishEvent(new PersonErased(contact, dealer, viewer.id(), known));
        events.publishEvent(DealersTouched.one(dealer, Aspect.PEOPLE));
        return whose.name();
    }

    private record Whose(DealerId dealer, String name, String person) {}

    private List<String> theirs(String table, String column, ContactId contact) {
        return db.sql("""
                select %2$s from %1$s t
                 where contact_id = :contact and %2$s is not null
                   and not exists (select from %1$s o
                                    where o.dealer_id = t.dealer_id and o.contact_id is null and o.%2$s = t.%2$s)""".formatted(table, column))
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
                   set name = '–', role = null, language = null, remark = null, version = version + 1,
                       deleted_at = coalesce(deleted_at, :now)
                 where\s""" + which)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    private static void mustDelete(Viewer viewer) {
        if (!viewer.mayDelete()) {
            throw new NotFound("erasing people");
        }
    }
}
