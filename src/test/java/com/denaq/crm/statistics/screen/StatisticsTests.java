package com.denaq.crm.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.statistics.figures.Cell;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class StatisticsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    DealerLife life;

    @Autowired
    DealerOwners owners;

    @Autowired
    Activities activities;

    @Autowired
    NextSteps steps;

    @Autowired
    JdbcClient db;

    @Test
    void where_no_agent_works_yet_their_table_says_so() {
        assertThat(clients.of(users.admin("Nadia Weiss"))
                        .get("/statistics")
                        .expect(200)
                        .body())
                .contains("No agent works here yet");
    }

    @Test
    void the_tables_have_who_works_here_or_has_a_figure_and_no_admin_or_guest_with_nothing_but_zeros() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        clients.of(users.agent("Boris Orlov")).get("/my-day").expect(200);
        clients.of(users.leadCreator("Lena Leads")).get("/leads/new").expect(200);
        users.agent("Ivan Invited");
        users.leadCreator("Gleb Invited");
        dealers.lead("Gear Loop", nadia);
        owners.handOver(users.viewer(nadia), dealers.lead("Two Rivers", nadia), nadia.id());
        dealers.firm("Harbor Lane", vera);
        String page = clients.of(nadia).get("/statistics").expect(200).body();
        assertThat(table(page, "agents-title"))
                .contains("Vera Sokolova", "Boris Orlov")
                .doesNotContain("Ivan Invited", "Nadia Weiss");
        assertThat(table(page, "creators-title")).contains("Lena Leads").doesNotContain("Gleb Invited");
    }

    @Test
    void a_lead_creator_who_has_left_keeps_a_row_while_their_leads_get_on() {
        User nadia = users.admin("Nadia Weiss");
        User zoe = users.leadCreator("Zoe Gone");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.lead("Harbor Lane", zoe);
        clients.of(nadia)
                .post("/users/" + zoe.id() + "/departure", "delete", "false")
                .expect(303);
        owners.handOver(users.viewer(nadia), shop, vera.id());
        life.startWork(users.viewer(vera), shop);
        String page = clients.of(nadia).get("/statistics").expect(200).body();
        assertThat(table(page, "creators-title")).contains("Zoe Gone").doesNotContain("Vera Sokolova");
    }

    @Test
    void what_was_brought_by_somebody_who_is_no_lead_creator_any_more_is_in_a_row_of_the_rest() {
        User nadia = users.admin("Nadia Weiss");
        User zoe = users.leadCreator("Zoe Riser");
        User vera = users.agent("Vera Sokolova");
        clients.of(users.leadCreator("Lena Leads")).get("/leads/new").expect(200);
        DealerId shop = dealers.lead("Harbor Lane", zoe);
        owners.handOver(users.viewer(nadia), shop, vera.id());
        life.startWork(users.viewer(vera), shop);
        TestClient asked = clients.of(nadia);
        assertThat(table(asked.get("/statistics").expect(200).body(), "creators-title"))
                .contains("Zoe Riser")
                .doesNotContain("Others, no lead creators now");
        asked.post("/users/" + zoe.id(), "name", zoe.name(), "email", zoe.email(), "role", "agent", "version", 0)
                .expect(303);
        assertThat(table(asked.get("/statistics").expect(200).body(), "creators-title"))
                .doesNotContain("Zoe Riser")
                .containsPattern("Others, no lead creators now<span[^>]*>[^<:]*: 1 ");
    }

    @Test
    void the_mean_talk_leaves_out_voicemail_and_talks_whose_length_nobody_noted() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        for (CallOutcome outcome : List.of(CallOutcome.INTERESTED, CallOutcome.VOICEMAIL, CallOutcome.REFUSED)) {
            Duration length = outcome == CallOutcome.REFUSED ? null : Duration.ofSeconds(130);
            activities.log(users.viewer(vera), shop, NewActivity.call(Direction.OUT, outcome, null, length, null));
        }
        String page = clients.of(vera).get("/statistics").expect(200).body();
        assertThat(table(page, "agents-title")).containsPattern(">2.min.10.s</a>");
    }

    @Test
    void what_is_late_has_a_row_though_its_owner_has_left_is_no_agent_or_there_is_none() {
        User nadia = users.admin("Nadia Weiss");
        User gone = users.agent("Zoe Gone");
        for (User owner : Arrays.asList(users.agent("Vera Sokolova"), gone, nadia, null)) {
            DealerId shop = dealers.firm("Harbor Lane", gone);
            if (owner != gone) {
                UserId heir = owner == null ? null : owner.id();
                owners.give(List.of(new Assignment(shop, gone.id(), heir)), nadia.id(), null);
            }
            if (owner == null) {
                life.refuse(users.viewer(nadia), shop, dealers.refusal("price"));
                life.tryAgain(users.viewer(nadia), shop);
            }
            NewStep call = new NewStep(StepKind.CALL, "Prices", LocalDate.of(2026, 11, 25), null, null);
            steps.open(users.viewer(nadia), shop, call);
        }
        db.sql("update app_user set active = false where id = :gone")
                .param("gone", gone.id().value())
                .update();
        clock.advance(Duration.ofDays(9));
        TestClient asked = clients.of(nadia);
        String agents = table(asked.get("/statistics").expect(200).body(), "agents-title");
        assertThat(agents)
                .contains("Nadia Weiss", "Zoe Gone", "Nobody’s", "owner=" + gone.id() + "&amp;neglected=no-step")
                .as("only an owned dealer is without a step: of nobody there is no list")
                .doesNotContain("owner=free&amp;neglected");
        List<String> late = Pattern.compile("p3\"><a href=\"(/dealers[^\"]*step=late)\">1<")
                .matcher(agents)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(late).hasSize(4);
        late.forEach(
                list -> assertThat(asked.get(list).expect(200).body()).as(list).containsOnlyOnce("data-row"));
        assertThat(asked.get("/statistics?agent=" + gone.id()).expect(200).body())
                .containsPattern("selected[^>]*>Zoe Gone");
        String refused = Pattern.compile("/statistics/list.figure=refused[^\"]*agent=0")
                .matcher(agents)
                .results()
                .findFirst()
                .orElseThrow()
                .group()
                .replace("&amp;", "&");
        assertThat(asked.get(refused).expect(200).body()).contains("1 refusal", "Nobody’s");
    }

    @Test
    void a_chart_by_months_counts_no_other_days_than_those_of_the_period() {
        User vera = users.agent("Vera Sokolova");
        dealers.firm("Harbor Lane", vera);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        clock.advance(Duration.ofDays(3));
        dealers.firm("Two Rivers", vera);
        TestClient nadia = clients.of(users.admin("Nadia Weiss"));
        String page = nadia.get("/statistics?span=any&from=" + day.minusDays(280) + "&to=" + day)
                .expect(200)
                .body();
        String trend = table(page, "trend-title");
        assertThat(trend).contains("New firms a month", "from=" + day.minusDays(280) + "&amp;");
        var month = Pattern.compile("href=\"([^\"]*from=" + day.withDayOfMonth(1) + "&amp;to=" + day + ")\">1<")
                .matcher(trend);
        assertThat(month.find()).as("the one firm of the month so far").isTrue();
        assertThat(nadia.get(month.group(1).replace("&amp;", "&")).expect(200).body())
                .contains("Harbor Lane")
                .doesNotContain("Two Rivers");
    }

    @Test
    void how_long_dealers_usually_stood_is_rounded_to_the_unit_that_is_shown() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.lead("Harbor Lane", vera);
        clock.advance(Duration.ofDays(8));
        life.startWork(users.viewer(vera), shop);
        assertThat(clients.of(users.admin("Nadia Weiss"))
                        .get("/statistics")
                        .expect(200)
                        .body())
                .containsPattern(">8.days in stage<");
        assertThat(Median.of(List.of(new Cell(0, "FIRM", "7", 1)), "FIRM"))
                .as("some 114 seconds")
                .isEqualTo(Duration.ofMinutes(2));
    }

    private static String table(String page, String title) {
        String from = page.substring(page.indexOf("aria-labelledby=\"" + title));
        return from.substring(0, from.indexOf("</section>"));
    }

    @Test
    void an_agent_sees_their_own_figures_whomever_they_ask_for() {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        dealers.firm("Harbor Lane", vera);
        dealers.firm("Two Rivers", boris);
        dealers.firm("Gear Loop", boris);
        TestClient asked = clients.of(vera);
        String list = asked.get("/statistics/list?figure=firms&agent=" + boris.id())
                .expect(200)
                .body();
        assertThat(list).contains("1 became a firm", "Harbor Lane").doesNotContain("Two Rivers");
        assertThat(asked.get("/dealers?figure=moved&figure.kind=firms&figure.agent=" + boris.id())
                        .expect(200)
                        .body())
                .contains("Harbor Lane", "Became firms")
                .doesNotContain("Two Rivers");
        assertThat(asked.get("/statistics?agent=" + boris.id()).expect(200).body())
                .doesNotContain("Boris Orlov");
    }

    @Test
    void each_table_of_one_agent_says_whose_dealers_it_counts() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        dealers.lead("Harbor Lane", vera);
        DealerId given = dealers.lead("Two Rivers", nadia);
        owners.handOver(users.viewer(nadia), given, vera.id());
        life.startWork(users.viewer(vera), given);
        String own = clients.of(vera).get("/statistics").expect(200).body();
        assertThat(own)
                .contains("entered as yours", "Who got there while yours", "yours first", ">Came<")
                .contains("Dealers that were yours then", "Dealers that are yours now", "or given to a colleague since")
                .as("a share of the leads that were the agent’s when entered, of which this firm is none")
                .doesNotContain("of leads</span>");
        assertThat(clients.of(nadia)
                        .get("/statistics?agent=" + vera.id())
                        .expect(200)
                        .body())
                .contains("entered as theirs", "Who got there while this agent’s", "this agent’s first")
                .contains("Dealers that were this agent’s then", "Dealers that are this agent’s now");
        assertThat(clients.of(nadia).get("/statistics").expect(200).body())
                .contains("entered in the period", "of leads</span>")
                .doesNotContain("class=\"meta counted\"", "entered as");
    }

    @Test
    void days_that_cannot_be_read_are_said_to_be_others() {
        TestClient nadia = clients.of(users.admin("Nadia Weiss"));
        for (String days : List.of("from=yesterday", "from=1900-01-01&to=2020-01-01", "to=2026-02-31")) {
            assertThat(nadia.get("/statistics?span=any&" + days).expect(200).body())
                    .as(days)
                    .contains("Shown instead");
        }
        assertThat(nadia.get("/statistics/list?figure=firms&from=2026-02-31&to=2026-03-31")
                        .expect(200)
                        .body())
                .contains("Shown instead");
        assertThat(nadia.get("/statistics?span=any&from=2020-01-01&to=2020-02-01")
                        .expect(200)
                        .body())
                .doesNotContain("Shown instead");
    }

    @Test
    void where_dealers_stood_on_a_day_of_the_past_leads_to_those_that_stood_there() {
        User vera = users.agent("Vera Sokolova");
        DealerId firm = dealers.firm("Harbor Lane", vera);
        clock.advance(Duration.ofDays(5));
        dealers.firm("Two Rivers", vera);
        life.refuse(users.viewer(vera), firm, dealers.refusal("price"));
        TestClient nadia = clients.of(users.admin("Nadia Weiss"));
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(2);
        String page = nadia.get("/statistics?span=any&from=" + day.minusDays(9) + "&to=" + day)
                .expect(200)
                .body();
        var link = Pattern.compile("href=\"(/dealers\\?figure=stood[^\"]*FIRM[^\"]*)\">([^<]*)<")
                .matcher(page);
        assertThat(link.find()).as("a link to the firms").isTrue();
        assertThat(link.group(2)).isEqualTo("1");
        String list = link.group(1).replace("&amp;", "&");
        assertThat(nadia.get(list).expect(200).body())
                .contains("Harbor Lane", "Firm on ")
                .doesNotContain("Two Rivers");
        assertThat(clients.of(vera).get(list).expect(200).body()).contains("Harbor Lane");
        assertThat(clients.of(users.agent("Boris Orlov")).get(list).expect(200).body())
                .doesNotContain("Harbor Lane");
        assertThat(nadia.get(list.replace("FIRM", "NONSENSE")).expect(200).body())
                .doesNotContain("Harbor Lane");
    }

    @Test
    void an_address_that_makes_no_sense_shows_the_usual_period() {
        TestClient nadia = clients.of(users.admin("Nadia Weiss"));
        nadia.get("/statistics?span=any&from=yesterday&to=9999-99-99&agent=x").expect(200);
        nadia.get("/statistics/list?figure=firms&after=1_2_3&from=2026-12-01&to=2026-01-01")
                .expect(200);
        nadia.get("/statistics/list?figure=nonsense").expect(404);
    }
}
