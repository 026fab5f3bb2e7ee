package com.denaq.crm.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.papers.Paper;
import com.denaq.crm.papers.PaperState;
import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.papers.Papers;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.settings.NamedList;
import com.denaq.crm.platform.settings.Naming;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CheckTests {

    @Autowired
    CheckCommand check;

    @Autowired
    RebuildCommand rebuild;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestUsers users;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerLife life;

    @Autowired
    NextSteps steps;

    @Autowired
    Activities activities;

    @Autowired
    Reachability reachability;

    @Autowired
    Papers papers;

    @Autowired
    PaperTypes paperTypes;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Anna's firm with a step and a reply that waits, an account, a dead end, a firm taken back; and free leads. */
    @BeforeEach
    void some_history() {
        User anna = users.agent("Anna Firm");
        User admin = users.admin("Ivan Admin");
        users.agent("Boris Other");
        DealerId firm = dealers.firm("Harbor Lane", anna);
        steps.open(
                users.viewer(anna),
                firm,
                new NewStep(StepKind.CALL, "Ask about the price list", LocalDate.of(2026, 11, 25), null, null));
        activities.log(users.viewer(anna), firm, NewActivity.mail(Direction.IN, null, "Prices", "Please send them"));
        dealers.account("Battery Barn", anna, admin);
        dealers.deadEnd("Screens & Co", anna);
        DealerId again = dealers.firm("Second Thoughts", anna);
        life.takeBack(users.viewer(anna), again, 2);
        dealers.lead("Free as a Bird", users.leadCreator("Lena Leads"));
    }

    @Test
    void what_people_did_by_the_doors_is_clean() {
        assertThat(run()).as(answer()).isZero();
        assertThat(answer()).startsWith("clean: ");
    }

    /** British Columbia stopped to change its clocks: whichever of Java and the database hears of such things first. */
    @Test
    void a_zone_whose_rules_the_database_knows_otherwise_than_java_breaks_no_rule() {
        User anna = users.agent("Anna West");
        Facts facts = Facts.of("Quay Cells", "CA").withZone(ZoneId.of("America/Vancouver"));
        DealerId west = register.enter(
                users.viewer(anna), NewDealer.of(facts, Source.AGENT).ownedBy(anna.id()));
        NewStep step = new NewStep(StepKind.CALL, "Ask", LocalDate.of(2026, 12, 25), null, null);
        steps.open(users.viewer(anna), west, step);
        assertThat(run()).as(answer()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "212-234-5678",
                "305-555-5555",
                "+7 495 123-45-67",
                "111-111-1111",
                "555-555-5555",
                "+1 999 999 9999",
                "123-456-7890"
            })
    void a_number_that_looks_made_up_breaks_no_rule(String number) {
        User anna = users.agent("Anna Numbers");
        reachability.set(users.viewer(anna), dealers.lead("Neat Numbers", anna), List.of(number), List.of());
        assertThat(run()).as(answer()).isZero();
    }

    @Test
    void more_numbers_than_are_compared_break_no_rule() {
        DealerId flooded = dealers.lead("Flooded with Numbers", users.agent("Anna Numbers"));
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into phone (dealer_id, typed, e164)
                    select :dealer, n::text, '+1813' || (5550000 + n) from generate_series(1, 230) n""").param("dealer", flooded.value()).update();
            events.publishEvent(DealersTouched.one(flooded, DealersTouched.Aspect.PEOPLE));
        });
        assertThat(run()).as(answer()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            history-continuous | update stage_move set from_standing = 'ACCOUNT' where kind = 'AGREE'
            history-continuous | delete from stage_move where kind = 'START_WORK' and dealer_id = (select id from dealer where name = 'Battery Barn')
            history-in-order | update stage_move set at = at - interval '1 day' where kind = 'AGREE'
            history-ends-here | update dealer set standing = 'CLIENT' where name = 'Harbor Lane'
            history-by-the-rules | update stage_move set kind = 'STARTS_RESELLING' where kind = 'AGREE'
            only-the-latest-taken-back | update stage_move set takes_back = 1 where kind = 'TAKE_BACK'
            step-or-neglected | delete from next_step
            step-of-the-owner | update next_step set assignee = (select id from app_user where name = 'Boris Other')
            step-keeps-local-time | update next_step set due_at = due_at + interval '61 minutes'
            owner-works-here | update app_user set active = false where name = 'Anna Firm'
            owner-by-history | update dealer set owner_id = null where name = 'Battery Barn'
            answers-wait-for-the-owner | update activity set needs_answer_by = null
            account-with-papers | update stage_move set override_reason = null
            client-with-evidence | update dealer set standing = 'CLIENT' where name = 'Battery Barn'
            refusal-in-the-history | update dealer set refusal_reason = (select id from refusal_reason where code = 'closed') where standing = 'DEAD_END'
            listing-complete | delete from dealer_listing where name_key = (select min(name_key) from dealer_listing)
            listing-current | update dealer set city = 'Miami', region = 'GA' where name = 'Harbor Lane'
            listing-current | update dealer set closes = '17:30' where name = 'Harbor Lane'
            listing-current | update dealer_listing set answer_at = null
            listing-hours | delete from business_hours
            standing-counts | delete from standing_count
            figures-moves | update figure_fresh set n = n + 1 where series = 'MOVED'
            figures-activities | update activity set deleted_at = now() where kind = 'MAIL'
            figures-standing | update figure_fresh set n = n + 1 where series = 'STANDS'
            duplicates-recognise | insert into phone (dealer_id, typed, e164) select id, '813 222 4444', '+18132224444' from dealer where name = 'Harbor Lane'
            duplicates-recognise | update dealer set deleted_at = now() where name = 'Free as a Bird'
            in-review-waits | update dealer set in_review = true where name = 'Free as a Bird'
            """)
    void what_is_broken_is_found(String name, String corruption) {
        transaction.executeWithoutResult(status -> {
            db.sql("set local session_replication_role = replica").update(); // no foreign keys, no triggers
            db.sql(corruption).update();
        });
        assertThat(run()).isOne();
        assertThat(answer()).contains(name + ": ");
    }

    @Test
    void a_paper_asks_only_who_agreed_after_it_became_required_or_came_back() {
        User anna = users.agent("Anna Papers");
        User admin = users.admin("Nadia Papers");
        agreedWithPapers("Agreed Before", anna, admin);
        long paper = insurance(admin);
        assertThat(run()).as(answer()).isZero();
        clock.advance(Duration.ofHours(1));
        paperTypes.retire(users.viewer(admin), paper, true);
        agreedWithPapers("Agreed Between", anna, admin);
        paperTypes.retire(users.viewer(admin), paper, false);
        assertThat(run()).as(answer()).isZero();
        clock.advance(Duration.ofHours(1));
        DealerId late = agreedWithPapers("Agreed After", anna, admin);
        assertThat(run()).as(answer()).isZero();
        db.sql("delete from paper where dealer_id = :dealer and paper_type = :type")
                .param("dealer", late.value())
                .param("type", paper)
                .update();
        assertThat(run()).isOne();
        assertThat(answer())
                .contains("account-with-papers: Dealer " + late.value() + " is an account without insurance")
                .containsOnlyOnce("account-with-papers: ");
    }

    private long insurance(User admin) {
        NamedList.Names names = new NamedList.Names("Insurance", "Страховка");
        Naming added =
                paperTypes.add(users.viewer(admin), new PaperTypes.Draft(names, true, PaperTypes.Signer.INSURER));
        return ((Naming.Done) added).id();
    }

    private DealerId agreedWithPapers(String name, User owner, User admin) {
        DealerId firm = dealers.firm(name, owner);
        steps.open(
                users.viewer(owner),
                firm,
                new NewStep(StepKind.CALL, "Ask about the first order", LocalDate.of(2026, 11, 25), null, null));
        for (Paper paper : papers.of(firm)) {
            papers.become(users.viewer(admin), firm, paper.code(), PaperState.VERIFIED, null, null);
        }
        life.agree(users.viewer(admin), firm, null);
        return firm;
    }

    @Test
    void what_only_repeats_other_rows_is_mended_by_rebuilding_it() {
        db.sql("update dealer_listing set region = 'GA'").update();
        db.sql("update figure_fresh set n = n + 1").update();
        assertThat(run()).isOne();
        assertThat(rebuild.run(List.of(), terminal())).isZero();
        out.reset();
        assertThat(run()).as(answer()).isZero();
    }

    private int run() {
        return check.run(List.of(), terminal());
    }

    private Terminal terminal() {
        return new Terminal(
                new BufferedReader(new StringReader("")),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()));
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
