package com.denaq.crm.contacts;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.ContactRows.Whose;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes people, keeps what they were before, tells the audit. Permission is asked before, the dealer locked. */
@Component
class ContactWriting {

    private final JdbcClient db;
    private final ContactRows rows;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;

    ContactWriting(JdbcClient db, ContactRows rows, Audit audit, Clock clock, ObjectMapper json) {
        this.db = db;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** What Undo restores. */
    private record Before(
            String name,
            @Nullable String role,
            @Nullable String language,
            @Nullable String remark,
            boolean doNotCall,
            Reach reach) {

        Before in(Dealer dealer, Reach known) {
            Reach read = Entries.kept(reach, dealer.facts().country(), known);
            return new Before(name, role, language, remark, doNotCall, read);
        }

        static Before of(Contact contact) {
            return new Before(
                    contact.name(),
                    contact.role(),
                    contact.language(),
                    contact.remark(),
                    contact.doNotCall(),
                    contact.reach());
        }
    }

    boolean anyAddedLater(DealerId dealer) {
        return db.sql("""
                select exists (select from contact where dealer_id = :dealer and deleted_at is null and not at_entry)""").param("dealer", dealer.value()).query(Boolean.class).single();
    }

    ContactId insert(Dealer dealer, NewContact person, UserId by, boolean atEntry) {
        ContactId id = new ContactId(db.sql("""
                insert into contact (dealer_id, name, role, language, remark, do_not_call, created_at, created_by, at_entry)
                values (:dealer, :name, :role, :language, :remark, :doNotCall, :now, :by, :atEntry)
                returning id""")
                .param("dealer", dealer.id().value())
                .param("name", person.name())
                .param("role", person.role())
                .param("language", person.language())
                .param("remark", person.remark())
                .param("doNotCall", person.doNotCall())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("atEntry", atEntry)
                .query(Long.class)
                .single());
        Reach reach =
                Entries.read(person.phones(), person.emails(), dealer.facts().country(), Reach.NONE);
        rows.write(new Whose(dealer.id(), id), reach);
        Changes changes = new Changes().field("name", null, person.name());
        told(by, id, dealer.id(), "created", numbers(changes, Reach.NONE, reach));
        return id;
    }

    Contact update(Dealer dealer, Contact before, NewContact person, UserId by) {
        Reach reach =
                Entries.read(person.phones(), person.emails(), dealer.facts().country(), before.reach());
        return save(
                before,
                new Before(person.name(), person.role(), person.language(), person.remark(), person.doNotCall(), reach),
                by);
    }

    Contact restoreBefore(Dealer dealer, Contact now, UserId by) {
        return save(now, before(now.id()).in(dealer, now.reach()), by);
    }

    private Contact save(Contact before, Before wanted, UserId by) {
        Changes changes = changes(Before.of(before), wanted);
        if (changes.none()) {
            return before;
        }
        set(before.id(), wanted, Before.of(before), null);
        rows.write(new Whose(before.dealer(), before.id()), wanted.reach());
        told(by, before.id(), before.dealer(), "changed", changes);
        return Objects.requireNonNull(rows.contact(before.id(), false));
    }

    void delete(Contact contact, UserId by) {
        Before kept = Before.of(contact);
        set(contact.id(), kept, kept, clock.instant().atOffset(ZoneOffset.UTC));
        rows.write(new Whose(contact.dealer(), contact.id()), Reach.NONE);
        Changes changes = new Changes().field("name", contact.name(), null);
        told(by, contact.id(), contact.dealer(), "deleted", numbers(changes, contact.reach(), Reach.NONE));
    }

    void restore(Dealer dealer, Contact deleted, UserId by) {
        Before kept = before(deleted.id()).in(dealer, Reach.NONE);
        set(deleted.id(), kept, kept, null);
        rows.write(new Whose(deleted.dealer(), deleted.id()), kept.reach());
        Changes changes = new Changes().field("name", null, kept.name());
        told(by, deleted.id(), deleted.dealer(), "restored", numbers(changes, Reach.NONE, kept.reach()));
    }

    private void set(ContactId id, Before wanted, Before kept, @Nullable OffsetDateTime deletedAt) {
        db.sql("""
                update contact
                   set name = :name, role = :role, language = :language, remark = :remark, do_not_call = :doNotCall,
                       before = :before::jsonb, deleted_at = :deletedAt, version = version + 1
                 where id = :id""")
                .param("id", id.value())
                .param("name", wanted.name())
                .param("role", wanted.role())
                .param("language", wanted.language())
                .param("remark", wanted.remark())
                .param("doNotCall", wanted.doNotCall())
                .param("before", json.writeValueAsString(kept))
                .param("deletedAt", deletedAt)
                .update();
    }

    /** Who changed it last, for whom it is stale. */
    ContactChange.Stale stale(Contact now) {
        return last(now, (by, at) -> new ContactChange.Stale(now, by, at));
    }

    /** Who removed it. */
    ContactChange.Removed removed(Contact was) {
        return last(was, (by, at) -> new ContactChange.Removed(was, by, at));
    }

    private <T> T last(Contact about, BiFunction<@Nullable String, @Nullable Instant, T> told) {
        return db.sql("""
                select a.at, u.name from audit_entry a left join app_user u on u.id = a.by_user
                 where a.dealer_id = :dealer and a.subject = 'contact' and a.subject_id = :id
                 order by a.id desc limit 1""")
                .param("dealer", about.dealer().value())
                .param("id", about.id().value())
                .query((row, n) -> told.apply(
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseGet(() -> told.apply(null, null));
    }

    private Before before(ContactId id) {
        String kept = db.sql("select before from contact where id = :id and before is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("what contact " + id + " was before"));
        return json.readValue(kept, Before.class);
    }

    private static Changes changes(Before from, Before to) {
        Changes changes = new Changes()
                .field("name", from.name(), to.name())
                .field("role", from.role(), to.role())
                .field("language", from.language(), to.language())
                .field("remark", from.remark(), to.remark())
                .field("doNotCall", from.doNotCall(), to.doNotCall());
        return numbers(changes, from.reach(), to.reach());
    }

    static Changes numbers(Changes changes, Reach from, Reach to) {
        return changes.field("phones", text(from.typedPhones()), text(to.typedPhones()))
                .field("emails", text(from.typedEmails()), text(to.typedEmails()));
    }

    private static @Nullable String text(List<String> typed) {
        return typed.isEmpty() ? null : String.join("; ", typed);
    }

    private void told(UserId by, ContactId id, DealerId dealer, String action, Changes changes) {
        audit.write(by.value(), "contact", id.value(), dealer.value(), action, changes);
    }
}
