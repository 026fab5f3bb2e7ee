package com.denaq.crm.duplicates.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict.Kind;
import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** After an update that reads companies otherwise. */
@DatabaseTest
class KeyUpkeepTests {

    private static final Question QUILLMARSH = Question.of("Quillmarsh Battery Depot", null, null, null, null);

    @Autowired
    KeyTable table;

    @Autowired
    Commons commons;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DuplicateCheck check;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    Clock clock = Clock.systemUTC();

    User vera;
    DealerId shop;
    DealerId other;

    @BeforeEach
    void two_of_before_the_update() {
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Quillmarsh Battery Depot", vera);
        other = dealers.firm("Lanternfish Laptops", vera);
        db.sql("update duplicate_profile set format = format - 1, read = 'nsomething else', keys = '{7}'")
                .update();
        db.sql("delete from duplicate_key").update();
        db.sql("insert into duplicate_key select 7, dealer_id from duplicate_profile")
                .update();
    }

    @Test
    void what_was_read_otherwise_is_read_anew_in_the_background() {
        assertThat(verdict()).isEqualTo(Kind.LOOKS_NEW);
        upkeep();
        assertThat(verdict()).isNotEqualTo(Kind.LOOKS_NEW);
        assertThat(formats()).isEqualTo(WrittenProfile.FORMAT);
        assertThat(db.sql("select count(*) from duplicate_key where key = 7")
                        .query(Long.class)
                        .single())
                .as("keys of before")
                .isZero();
    }

    @Test
    void who_is_gone_meanwhile_is_not_read() {
        db.sql("update dealer set deleted_at = now() where id = :id")
                .param("id", other.value())
                .update();
        upkeep();
        assertThat(db.sql("select format from duplicate_profile where dealer_id = :id")
                        .param("id", other.value())
                        .query(Integer.class)
                        .single())
                .isLessThan(WrittenProfile.FORMAT);
    }

    @Test
    void who_is_locked_just_then_is_read_in_the_next_pass() {
        var task = new KeyUpkeep().renewProfiles(db, table, commons, transactions, settings, clock);
        transactions.executeWithoutResult(status -> {
            db.sql("select 1 from dealer where id = :id for update")
                    .param("id", shop.value())
                    .query()
                    .singleRow();
            CompletableFuture.runAsync(() -> run(task)).join();
        });
        assertThat(formats()).isLessThan(WrittenProfile.FORMAT);
        run(task);
        assertThat(formats()).isEqualTo(WrittenProfile.FORMAT);
    }

    @Test
    void where_one_has_come_through_lately_nobody_looks_again_for_a_week() {
        var task = new KeyUpkeep().renewProfiles(db, table, commons, transactions, settings, clock);
        run(task);
        forgetProfileOf(shop);
        run(task);
        assertThat(profiles()).isEqualTo(1);
        clock = Clock.offset(clock, Duration.ofDays(8));
        upkeep();
        assertThat(profiles()).isEqualTo(2);
    }

    @Test
    void after_an_older_program_has_run_all_are_read_at_once() {
        upkeep();
        forgetProfileOf(shop);
        db.sql("update duplicate_profile set format = format - 1").update();
        upkeep();
        assertThat(profiles()).isEqualTo(2);
        assertThat(formats()).isEqualTo(WrittenProfile.FORMAT);
    }

    private void forgetProfileOf(DealerId dealer) {
        db.sql("delete from duplicate_profile where dealer_id = :id")
                .param("id", dealer.value())
                .update();
    }

    private int profiles() {
        return db.sql("select count(*) from duplicate_profile")
                .query(Integer.class)
                .single();
    }

    private void upkeep() {
        run(new KeyUpkeep().renewProfiles(db, table, commons, transactions, settings, clock));
    }

    private static void run(RecurringTask<Void> task) {
        task.execute(
                new TaskInstance<>(task.getName(), "test"),
                new ExecutionContext(new SchedulerState.SettableSchedulerState(), null, null, null));
    }

    private Kind verdict() {
        return check.judge(users.viewer(vera), QUILLMARSH).verdict();
    }

    private int formats() {
        return db.sql("select min(format) from duplicate_profile")
                .query(Integer.class)
                .single();
    }
}
