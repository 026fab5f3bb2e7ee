package com.denaq.crm.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.GivenPasswords;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DemoTests {

    @Autowired
    Seeding seeding;

    @Autowired
    DemoTeam team;

    @Autowired
    DemoNotes notes;

    @Autowired
    DemoDecisions decisions;

    @Autowired
    DemoTwins twins;

    @Autowired
    DemoVerdicts verdicts;

    @Autowired
    AlikePairs pairs;

    @Autowired
    GivenPasswords passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<Checks> checks;

    @Autowired
    JdbcClient db;

    @Test
    void everything_that_can_happen_has_happened_to_some_of_four_hundred_dealers_and_keeps_the_rules() {
        Demo demo = new Demo(seeding, team, notes, decisions, twins, verdicts, passwords);
        transaction.executeWithoutResult(status -> demo.fill());

        checks.stream().flatMap(room -> room.all().stream()).forEach(this::holds);
        int all = 400 + DemoTwins.MADE + DemoDecisions.MADE;
        assertThat(count("dealer")).isEqualTo(all);
        assertThat(count("(select distinct name from dealer) n")).isEqualTo(all);
        assertThat(count("(select distinct e164 from phone) n")).isEqualTo(count("phone") - DemoTwins.MADE);
        assertThat(count("phone where e164 not like '%55501__'")).isZero();
        for (String kind : List.of(
                "ENTER",
                "START_WORK",
                "REFUSE",
                "TRY_AGAIN",
                "AGREE",
                "STARTS_RESELLING",
                "STOPS_RESELLING",
                "TAKE_BACK")) {
            some("stage_move where kind = '" + kind + "'");
        }
        for (String from : List.of("LEAD", "FIRM", "ACCOUNT", "CLIENT")) {
            some("stage_move where kind = 'REFUSE' and from_standing = '" + from + "'");
        }
        assertThat(count("(select distinct refusal_reason from dealer where refusal_reason is not null) r"))
                .isEqualTo(5);
        some("stage_move where override_reason is not null");
        some("assignment where from_user is not null");
        some("activity where needs_answer_by is not null and outcome = 'MISSED'");
        some("activity where needs_answer_by is not null and kind = 'MAIL'");
        some("dealer_listing where owner_id is not null and next_due_at is null and standing = 'FIRM'");
        some("dealer where owner_id is null and standing = 'LEAD' and not in_review");
        some("review where decision is null");
        some("lead_attempt where outcome = 'BLOCKED'");
        assertThat(count("dealer d where not exists (select from lead_attempt a"
                        + " where a.dealer_id = d.id and a.by_user = d.entered_by and a.outcome <> 'BLOCKED')"))
                .as("entered without an attempt")
                .isZero();
        assertThat(count("activity a join contact c on c.id = a.contact_id where c.language <> 'Russian'"
                        + " and concat_ws(' ', a.subject, a.body) ~ '[а-я]'"))
                .as("written in Russian to who doesn't speak it")
                .isZero();
        some("sticky_note where dealer_id is not null and done_at is null");
        for (String state : List.of("ASKED", "RECEIVED", "VERIFIED", "REJECTED")) {
            some("paper where state = '" + state + "'");
        }
        some("evidence");
        String lately = " and at > '" + TestClock.START.minus(Duration.ofDays(30)) + "'";
        some("lead_attempt where shown_bits is not null" + lately);
        assertThat(count("lead_attempt where shown_bits is null" + lately)).isZero();
        some("duplicate_decision where same and sure and bits is not null");
        some("duplicate_decision where not same and bits is not null");
        assertThat(db.sql("""
                        select d.verdict || ' ' || a.verdict
                          from duplicate_decision d join lead_attempt a on a.dealer_id = d.b
                         where not d.same and d.verdict is distinct from a.verdict""").query(String.class).list())
                .as("said otherwise of a branch when it was entered than when it was told apart")
                .isEmpty();
        some("dealer where deleted_at is not null");
        List<DealerId> again = db
                .sql("select id from dealer where source = 'ADMIN' order by id desc limit " + DemoTwins.MADE)
                .query(Long.class)
                .list()
                .stream()
                .map(DealerId::new)
                .toList();
        assertThat(pairs.of(again, false).stream().filter(AlikePair::sure)).hasSizeGreaterThan(DemoTwins.MADE);
    }

    private void holds(Check check) {
        assertThat(db.sql(check.sql()).query(String.class).list())
                .as(check.rule())
                .isEmpty();
    }

    private void some(String of) {
        assertThat(count(of)).as(of).isPositive();
    }

    private long count(String of) {
        return db.sql("select count(*) from " + of).query(Long.class).single();
    }
}
