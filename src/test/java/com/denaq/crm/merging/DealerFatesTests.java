package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.papers.PaperState;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table does with a dealer's rows what it says: when merged, parted, deleted, erased and handed over. */
@DatabaseTest
class DealerFatesTests {

    /** Stands in every text, and nowhere after the erasure. */
    private static final String WORD = "Zebulon";

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers some;

    @Autowired
    TestClock clock;

    @Autowired
    Merges merges;

    @Autowired
    Decisions decisions;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerOwners owners;

    @Autowired
    DealerErasure erasure;

    @Autowired
    Contacts contacts;

    @Autowired
    ObjectProvider<DealerTables> rooms;

    @Autowired
    JdbcClient db;

    private final Rich rich = new Rich();
    private User vera;
    private User ann;
    private DealerId earlier;
    private DealerId dealer;
    private DealerId other;
    private Rows before = new Rows(Map.of());

    @BeforeEach
    void a_dealer_with_rows_in_every_table(@Autowired AutowireCapableBeanFactory beans) {
        beans.autowireBean(rich);
        vera = users.agent("Vera Sokolova");
        ann = users.admin("Ann Chief");
        earlier = some.lead("Battery Yard", vera);
        dealer = some.firm(WORD + " Repairs", vera);
        other = some.firm("Harbor Lane", vera);
        live(some.firm(WORD + " Screens", vera));
        clock.advance(Duration.ofMinutes(5));
        before = rows(dealer);
        assertThat(before.all().keySet().stream()
                        .filter(table -> before.get(table).isEmpty()))
                .as("tables without a row of the dealer: a new one needs a line in live()")
                .isEmpty();
    }

    private void live(DealerId small) {
        Viewer viewer = users.viewer(vera);
        Viewer chief = users.viewer(ann);
        rich.everything(vera, ann, dealer, 1);
        ContactId person = contacts.add(
                        viewer,
                        dealer,
                        NewContact.named(WORD + " Quince")
                                .reachedBy(List.of("+1 813 555 0177"), List.of("zebulon@quince.example")))
                .id();
        rich.reachability.set(viewer, dealer, List.of("+1 813 555 0142"), List.of("info@zebulon.example"));
        rich.activities.log(viewer, dealer, NewActivity.mail(Direction.IN, person, WORD, WORD));
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), some.read(vera, dealer).zone());
        rich.steps.open(viewer, dealer, new NewStep(StepKind.CALL, "Call " + WORD, day, null, person));
        rich.papers.become(chief, dealer, "tax-form", PaperState.REJECTED, null, WORD);
        Dealer now = some.read(vera, dealer);
        Facts facts = now.facts().withSite("https://zebulon.example/").withRemark(WORD);
        register.correct(viewer, dealer, facts);
        decisions.decide(viewer, dealer, some.lead("Battery Barn", vera), false, Source.PAGE);
        decisions.decide(viewer, earlier, dealer, true, Source.PAGE);
        merges.merge(viewer, MergeWish.of(dealer, small));
        merges.merge(viewer, MergeWish.of(other, dealer));
        merges.undo(viewer, other, null);
        db.sql("""
                with given as (select :dealer::bigint as dealer, :user::bigint as person),
                attempt as (insert into lead_attempt (by_user, at, day, name, typed, verdict, outcome, dealer_id)
                            select person, now(), now(), 'Zebulon', '{"name": "Zebulon"}', 'LOOKS_NEW', 'ADDED', dealer from given),
                list as (insert into lead_list (by_user, at, kind, columns, state, total)
                         select person, now(), 'PASTED', '{}', 'CHECKED', 1 from given returning id),
                line as (insert into lead_list_row (list_id, n, line, cells, dealer_id)
                         select id, 1, 1, '{Zebulon}', dealer from list, given),
                asked as (insert into review (dealer_id, similar_to, reasons, comment, asked_by, asked_at, decision)
                          select dealer, dealer, '[]', 'Zebulon', person, now(), 'ANOTHER' from given),
                bulk as (insert into bulk_change (by_user, at, kind) select person, now(), 'DELETE' from given returning id),
                many as (insert into bulk_change_dealer (bulk_id, dealer_id) select id, dealer from bulk, given),
                handed as (insert into hand_over (by_user, at, rule, story, total, state)
                           select person, now(), 'ONE', '{}', 1, 'DONE' from given returning id),
                item as (insert into hand_over_item (hand_over_id, n, dealer_id) select id, 1, dealer from handed, given),
                sweep as (insert into duplicate_sweep (state, started_at, position, total)
                          values ('DONE', now(), 0, 0) returning id),
                links as (insert into duplicate_link (a, b, sweep_id, verdict, kind, bits, reasons)
                          select least(dealer, d.id), greatest(dealer, d.id), sweep.id, 'LOOKS_SIMILAR', 'SIMILAR', 1, '{}'
                            from given, sweep, dealer d where d.id in (:earlier, :other)), -- all dealers: a test's
                cluster as (insert into duplicate_cluster (mark, sure, kind, bits, words, size)
                            values (1, true, 'SAME', 1, 'Zebulon', 2) returning id),
                member as (insert into duplicate_cluster_member (cluster_id, dealer_id) select id, dealer from cluster, given),
                sought as (insert into erased_person (dealer_id, name, emails, phones) select dealer, '{}', '{}', '{}' from given)
                insert into facts_undo (dealer_id, before, after, by_user, at)
                select dealer, '{"name": "Zebulon"}', '{}', person, now() from given""")
                .param("dealer", dealer.value())
                .param("earlier", earlier.value())
                .param("other", other.value())
                .param("user", ann.id().value())
                .update();
    }

    @Test
    void merged() {
        merges.merge(users.viewer(vera), MergeWish.of(other, dealer));
        Rows left = rows(dealer);
        Rows winners = rows(other);
        each(DealerTable::merge, (table, fate) -> {
            switch (fate) {
                case MOVED -> {
                    assertThat(left.get(table)).as("%s of the loser", table).isEmpty();
                    assertThat(winners.get(table))
                            .as("%s of the winner", table)
                            .hasSizeGreaterThanOrEqualTo(before.get(table).size());
                }
                case DERIVED ->
                    assertThat(left.get(table)).as("%s of the loser", table).isEmpty();
                case COPIED ->
                    assertThat(left.get(table).size() + winners.get(table).size())
                            .as("%s of both", table)
                            .isGreaterThanOrEqualTo(before.get(table).size());
                default ->
                    assertThat(left.get(table)).as("%s of the loser", table).containsAll(before.get(table));
            }
        });
    }

    @Test
    void parted() {
        merges.merge(users.viewer(vera), MergeWish.of(other, dealer));
        merges.undo(users.viewer(vera), other, null);
        Rows back = rows(dealer);
        each(
                DealerTable::undo,
                (table, fate) -> assertThat(back.get(table)).as(table).containsAll(before.get(table)));
    }

    @Test
    void deleted() {
        register.delete(users.viewer(ann), dealer);
        Rows left = rows(dealer);
        each(DealerTable::delete, (table, fate) -> {
            if (fate == Fate.DERIVED) {
                assertThat(left.get(table)).as(table).isEmpty();
            } else {
                assertThat(left.get(table))
                        .as(table)
                        .hasSizeGreaterThanOrEqualTo(before.get(table).size());
            }
        });
        register.restore(users.viewer(ann), dealer);
        Rows back = rows(dealer);
        before.all()
                .forEach((table, rows) -> assertThat(back.get(table)).as(table).containsAll(rows));
    }

    @Test
    void erased() {
        register.delete(users.viewer(ann), dealer);
        clock.advance(Duration.ofDays(31));
        assertThat(erasure.eraseDue()).isEqualTo(2);
        Rows left = rows(dealer);
        each(DealerTable::erase, (table, fate) -> {
            switch (fate) {
                case REMOVED, DERIVED -> assertThat(left.get(table)).as(table).isEmpty();
                default ->
                    assertThat(left.get(table))
                            .as(table)
                            .hasSizeGreaterThanOrEqualTo(before.get(table).size());
            }
        });
        assertThat(tablesWith(WORD)).isEmpty();
    }

    @Test
    void handed_over() {
        User boris = users.agent("Boris Orlov");
        owners.handOver(users.viewer(vera), dealer, boris.id());
        Rows now = rows(dealer);
        each(DealerTable::handOver, (table, fate) -> {
            if (fate == Fate.KEPT) {
                assertThat(now.get(table)).as(table).containsAll(before.get(table));
            } else {
                assertThat(now.get(table).toString()).as(table).contains(": " + boris.id());
            }
        });
    }

    private record Rows(Map<String, List<String>> all) {
        List<String> get(String table) {
            return all.getOrDefault(table, List.of());
        }
    }

    private interface Deed {
        void of(String table, Fate fate);
    }

    private void each(Function<DealerTable, @Nullable Fate> fate, Deed deed) {
        tables().forEach(table -> {
            Fate said = fate.apply(table);
            if (said != null) {
                deed.of(table.name() + "." + table.column(), said);
            }
        });
    }

    private List<DealerTable> tables() {
        return rooms.stream().flatMap(room -> room.tables().stream()).toList();
    }

    /** By table and column; without what counts changes. */
    private Rows rows(DealerId whose) {
        Map<String, List<String>> rows = new TreeMap<>();
        tables().forEach(table -> rows.put(
                table.name() + "." + table.column(),
                db.sql(
                                "select (to_jsonb(t) - array['version', 'stage_seq', 'dealer_version', 'written_at'])::text from "
                                        + table.name() + " t where " + table.column() + " = :dealer order by 1")
                        .param("dealer", whose.value())
                        .query(String.class)
                        .list()));
        return new Rows(rows);
    }

    private List<String> tablesWith(String word) {
        return db.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().stream()
                .filter(table -> db.sql("select exists (select from " + table + " t where t::text ilike :word)")
                        .param("word", "%" + word + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
