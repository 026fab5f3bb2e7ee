package com.denaq.crm.contacts;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * What is given along with dealers that are entered, in the same transaction: their phones and e-mails, and people, with
 * whom alone work hasn't begun. A few statements for any number of dealers.
 */
@Service
public class AtEntry {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    AtEntry(JdbcClient db, Audit audit, Clock clock, ObjectMapper json, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /**
     * Of one dealer.
     *
     * @param country two letters: how its numbers are read
     * @param phones the dealer's own, as typed; an entry may hold several numbers
     */
    public record Given(
            DealerId dealer, String country, List<String> phones, List<String> emails, List<NewContact> people) {

        boolean none() {
            return phones.isEmpty() && emails.isEmpty() && people.isEmpty();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void give(List<Given> all, UserId by) {
        List<Given> given = all.stream().filter(each -> !each.none()).toList();
        if (given.isEmpty()) {
            return;
        }
        Rows rows = new Rows();
        List<Audit.Line> created = new ArrayList<>();
        for (Given each : given) {
            rows.reach(each.dealer(), null, Entries.read(each.phones(), each.emails(), each.country(), Reach.NONE));
        }
        List<Long> ids =
                ids(given.stream().mapToInt(each -> each.people().size()).sum());
        int next = 0;
        for (Given each : given) {
            for (NewContact person : each.people()) {
                long id = ids.get(next++);
                Reach reach = Entries.read(person.phones(), person.emails(), each.country(), Reach.NONE);
                rows.person(id, each.dealer(), person);
                rows.reach(each.dealer(), id, reach);
                Changes changes = new Changes().field("name", null, person.name());
                created.add(
                        new Audit.Line(id, each.dealer().value(), ContactWriting.numbers(changes, Reach.NONE, reach)));
            }
        }
        insert(rows, by);
        audit.writeEach(by.value(), "contact", "created", created);
        events.publishEvent(DealersTouched.all(given.stream().map(Given::dealer).toList(), Aspect.PEOPLE));
    }

    private List<Long> ids(int count) {
        return count == 0
                ? List.of()
                : db.sql("select nextval(pg_get_serial_sequence('contact', 'id')) from generate_series(1, :count)")
                        .param("count", count)
                        .query(Long.class)
                        .list();
    }

    private void insert(Rows rows, UserId by) {
        if (!rows.people.isEmpty()) {
            db.sql("""
                    insert into contact (id, dealer_id, name, role, language, remark, do_not_call, created_at, created_by, at_entry)
                    select id, dealer_id, name, role, language, remark, do_not_call, :now, :by, true
                      from jsonb_to_recordset(:rows::jsonb) as r (
                           id bigint, dealer_id bigint, name text, role text, language text, remark text, do_not_call boolean)""")
                    .param("rows", json.writeValueAsString(rows.people))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by.value())
                    .update();
        }
        if (!rows.phones.isEmpty()) {
            db.sql("""
                    insert into phone (dealer_id, contact_id, typed, e164, extension, position)
                    select dealer_id, contact_id, typed, e164, extension, position
                      from jsonb_to_recordset(:rows::jsonb) as r (
                           dealer_id bigint, contact_id bigint, typed text, e164 text, extension text, position integer)""").param("rows", json.writeValueAsString(rows.phones)).update();
        }
        if (!rows.emails.isEmpty()) {
            db.sql("""
                    insert into email (dealer_id, contact_id, typed, address, domain, position)
                    select dealer_id, contact_id, typed, address, domain, position
                      from jsonb_to_recordset(:rows::jsonb) as r (
                           dealer_id bigint, contact_id bigint, typed text, address text, domain text, position integer)""").param("rows", json.writeValueAsString(rows.emails)).update();
        }
    }

    /** What goes into the three tables. */
    private static final class Rows {
        final List<Map<String, @Nullable Object>> people = new ArrayList<>();
        final List<Map<String, @Nullable Object>> phones = new ArrayList<>();
        final List<Map<String, @Nullable Object>> emails = new ArrayList<>();

        void person(long id, DealerId dealer, NewContact person) {
            people.add(row(
                    "id", id,
                    "dealer_id", dealer.value(),
                    "name", person.name(),
                    "role", person.role(),
                    "language", person.language(),
                    "remark", person.remark(),
                    "do_not_call", person.doNotCall()));
        }

        void reach(DealerId dealer, @Nullable Long contact, Reach reach) {
            for (int i = 0; i < reach.phones().size(); i++) {
                var phone = reach.phones().get(i);
                phones.add(row(
                        "dealer_id", dealer.value(),
                        "contact_id", contact,
                        "typed", phone.typed(),
                        "e164", phone.e164(),
                        "extension", phone.extension(),
                        "position", i));
            }
            for (int i = 0; i < reach.emails().size(); i++) {
                var email = reach.emails().get(i);
                emails.add(row(
                        "dealer_id", dealer.value(),
                        "contact_id", contact,
                        "typed", email.typed(),
                        "address", email.address(),
                        "domain", email.domain(),
                        "position", i));
            }
        }

        private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
            return row;
        }
    }
}
