package com.denaq.crm.listing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.StandingCounts;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ListingRowsTests {

    @Autowired
    JdbcClient db;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerLife life;

    @Autowired
    Rebuild rebuild;

    @Autowired
    StandingCounts counts;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    Viewer admin;

    @BeforeEach
    void somebody() {
        long id = db.sql("""
                insert into app_user (email, name, role) values ('ada@denaq.example', 'Ada', 'ADMIN') returning id""").query(Long.class).single();
        admin = new Viewer(new UserId(id), Role.ADMIN, false);
    }

    @Test
    void a_new_dealer_has_its_row_and_a_deleted_one_none() {
        DealerId volt = enter("Volt & Anvil");
        assertThat(row(volt))
                .containsEntry("standing", "LEAD")
                .containsEntry("city_key", "")
                .containsEntry("last_activity_at", row(volt).get("created_at"))
                .containsEntry("next_due_at", null);
        register.delete(admin, volt);
        assertThat(rows()).isEmpty();
        assertThat(counts.ofAll()).containsEntry(Standing.Kind.LEAD, 0L);
        register.restore(admin, volt);
        assertThat(row(volt)).containsEntry("standing", "LEAD");
    }

    @Test
    void a_row_follows_stage_and_facts_and_so_do_the_counts() {
        DealerId volt = enter("Volt & Anvil");
        clock.advance(Duration.ofDays(1));
        life.startWork(admin, volt);
        register.correct(
                admin, volt, Facts.of("Амперия", "US").withPlace("Tampa", "FL").withSite("amperia.example"));
        assertThat(row(volt))
                .containsEntry("standing", "FIRM")
                .containsEntry("region", "FL")
                .containsEntry("has_site", true)
                .containsEntry("name_key", com.denaq.crm.reading.Names.sortKey("Амперия"));
        assertThat(counts.ofAll()).containsEntry(Standing.Kind.LEAD, 0L).containsEntry(Standing.Kind.FIRM, 1L);
        assertThat(counts.ofNobody()).containsEntry(Standing.Kind.FIRM, 1L);
        FoldCounts.fold(db);
        assertThat(counts.ofAll()).containsEntry(Standing.Kind.FIRM, 1L);
        assertThat(db.sql("select count(*) from standing_count")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_row_knows_the_last_activity_and_call_and_the_next_step() {
        DealerId volt = enter("Volt & Anvil");
        transaction.executeWithoutResult(status -> {
            activity(volt, "CALL", "NO_ANSWER", 1);
            activity(volt, "CALL", "MISSED", 2);
            activity(volt, "NOTE", "", 3);
            step(volt, 50);
            touch(volt, Aspect.ACTIVITY);
            touch(volt, Aspect.STEP);
        });
        assertThat(row(volt))
                .containsEntry("last_call_at", java.sql.Timestamp.from(hour(1).toInstant()))
                .containsEntry("last_activity_at", java.sql.Timestamp.from(hour(3).toInstant()))
                .containsEntry("next_due_at", java.sql.Timestamp.from(hour(50).toInstant()));
        transaction.executeWithoutResult(status -> {
            db.sql("update activity set deleted_at = now() where kind <> 'CALL' or outcome = 'MISSED'")
                    .update();
            touch(volt, Aspect.ACTIVITY);
        });
        assertThat(row(volt)).containsEntry("last_activity_at", java.sql.Timestamp.from(hour(1).toInstant()));
    }

    @Test
    void dealers_with_the_same_hours_share_them_and_no_number_is_taken_in_vain() {
        int first = (int) Objects.requireNonNull(row(enter("Volt & Anvil")).get("hours_id"));
        for (int i = 0; i < 3; i++) {
            assertThat(row(enter("Another " + i))).containsEntry("hours_id", first);
        }
        DealerId honolulu = register.enter(
                admin, NewDealer.of(Facts.of("Amperia", "US").withPlace("Honolulu", "HI"), Source.ADMIN));
        assertThat(row(honolulu)).containsEntry("hours_id", first + 1);
        rebuild.rebuildAll(done -> {});
        assertThat(row(honolulu)).containsEntry("hours_id", first + 1);
    }

    @Test
    void many_touches_in_one_transaction_are_one_write_and_none_when_it_fails() {
        DealerId volt = enter("Volt & Anvil");
        String before = where(volt);
        transaction.executeWithoutResult(status -> {
            activity(volt, "NOTE", "", 1);
            touch(volt, Aspect.ACTIVITY);
            activity(volt, "NOTE", "", 2);
            touch(volt, Aspect.ACTIVITY);
            assertThat(where(volt)).isEqualTo(before);
            status.flush();
            assertThat(where(volt)).isNotEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(where(volt)).isEqualTo(before);
        transaction.executeWithoutResult(status -> touch(volt, Aspect.STANDING));
        assertThat(where(volt)).as("what didn't change isn't written").isEqualTo(before);
    }

    @Test
    void all_rows_made_anew_are_the_same() {
        enter("Volt & Anvil");
        life.startWork(admin, enter("Amperia"));
        register.delete(admin, enter("Gone"));
        List<Map<String, Object>> before = rows();
        rebuild.rebuildAll(done -> assertThat(done).startsWith("2 "));
        assertThat(rows()).hasSize(2).isEqualTo(before);
        assertThat(counts.ofAll()).containsEntry(Standing.Kind.LEAD, 1L).containsEntry(Standing.Kind.FIRM, 1L);
        life.startWork(admin, enter("Later"));
        assertThat(counts.ofAll()).containsEntry(Standing.Kind.FIRM, 2L);
    }

    @Test
    void the_checks_find_a_row_that_says_otherwise() {
        enter("Volt & Anvil");
        assertThat(violations()).isEmpty();
        db.sql("update dealer_listing set standing = 'CLIENT'").update();
        assertThat(violations()).singleElement().asString().contains("otherwise");
        db.sql("delete from dealer_listing").update();
        assertThat(violations()).singleElement().asString().contains("missing");
        db.sql("delete from standing_count").update();
        enter("Amperia");
        db.sql("delete from standing_count").update();
        assertThat(violations()).hasSize(2);
    }

    private List<String> violations() {
        return new ListingChecks()
                .all().stream()
                        .flatMap(check -> db.sql(check.sql()).query(String.class).list().stream())
                        .toList();
    }

    private DealerId enter(String name) {
        return register.enter(admin, NewDealer.of(Facts.of(name, "US"), Source.ADMIN));
    }

    private void touch(DealerId dealer, Aspect aspect) {
        events.publishEvent(DealersTouched.one(dealer, aspect));
    }

    private OffsetDateTime hour(int hours) {
        return TestClock.START.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC);
    }

    private void activity(DealerId dealer, String kind, String outcome, int hour) {
        db.sql("insert into activity (dealer_id, kind, outcome, at, created_at) values (?, ?, nullif(?, ''), ?, ?)")
                .params(dealer.value(), kind, outcome, hour(hour), hour(hour))
                .update();
    }

    private void step(DealerId dealer, int hour) {
        db.sql("""
                insert into next_step (dealer_id, assignee, kind, what, due_at, due_date, zone, opened_at)
                values (?, ?, 'CALL', 'Ring', ?, '2026-11-25', 'America/New_York', ?)""")
                .params(dealer.value(), admin.id().value(), hour(hour), hour(0))
                .update();
    }

    private String where(DealerId dealer) {
        return db.sql("select ctid::text from dealer_listing where dealer_id = :id -- all dealers: a test")
                .param("id", dealer.value())
                .query(String.class)
                .single();
    }

    private Map<String, Object> row(DealerId dealer) {
        return db.sql("select * from dealer_listing where dealer_id = :id -- all dealers: a test")
                .param("id", dealer.value())
                .query()
                .singleRow();
    }

    private List<Map<String, Object>> rows() {
        return db.sql("select * from dealer_listing order by dealer_id -- all dealers: a test")
                .query()
                .listOfRows();
    }
}
