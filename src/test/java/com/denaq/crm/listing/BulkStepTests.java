package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same next step for many dealers. */
@WebTest
class BulkStepTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    DealerRegister register;

    @Autowired
    NextSteps steps;

    @Autowired
    JdbcClient db;

    User vera;
    DealerId prairie;
    DealerId harbor;
    DealerId busy;
    DealerId dead;
    DealerId boriss;
    TestClient agent;

    @BeforeEach
    void shops() {
        vera = users.agent("Vera Sokolova");
        prairie = dealers.firm("Prairie Byte", vera);
        harbor = dealers.firm("Harbor Lane", vera);
        busy = dealers.firm("Gear Loop", vera);
        NewStep call = new NewStep(StepKind.CALL, "Call back", LocalDate.of(2026, 11, 27), null, null);
        steps.open(users.viewer(vera), busy, call);
        dead = dealers.deadEnd("Sunset Charge Co.", vera);
        boriss = dealers.firm("Two Rivers", users.agent("Boris Orlov"));
        agent = clients.of(vera);
    }

    @Test
    void it_is_planned_where_one_works_and_nothing_is_planned_yet_and_taken_back_at_once() {
        plan("Offer the winter prices", false);
        assertThat(what(prairie)).isEqualTo("Offer the winter prices");
        assertThat(steps.openOf(harbor).orElseThrow().date()).isEqualTo(MONDAY);
        assertThat(what(busy)).isEqualTo("Call back");
        assertThat(what(dead)).isNull();
        assertThat(what(boriss)).isNull();
        assertThat(agent.get("/dealers").body())
                .contains(
                        "The step is planned with 2 dealers; 1 has a step already; 1 stands in the dead end; 1 is not yours");
        agent.post("/dealers/bulk/" + bulk() + "/undo").expect(303);
        assertThat(what(prairie)).isNull();
        assertThat(what(harbor)).isNull();
    }

    @Test
    void who_works_with_all_hears_that_what_was_deleted_since_it_was_chosen_is_gone() {
        User nadia = users.admin("Nadia Weiss");
        register.delete(users.viewer(nadia), harbor);
        agent = clients.of(nadia);
        plan("Offer the winter prices", false);
        assertThat(agent.get("/dealers").body())
                .contains(
                        "The step is planned with 2 dealers; 1 has a step already; 1 stands in the dead end; 1 isn’t there any more");
        assertThat(what(boriss)).isEqualTo("Offer the winter prices");
    }

    @Test
    void in_place_of_what_was_planned_where_one_wants_so_and_back() {
        plan("Offer the winter prices", true);
        assertThat(what(busy)).isEqualTo("Offer the winter prices");
        steps.done(users.viewer(vera), steps.openOf(prairie).orElseThrow().id(), null);
        agent.post("/dealers/bulk/" + bulk() + "/undo").expect(303);
        assertThat(what(busy)).isEqualTo("Call back");
        assertThat(agent.get("/dealers").body()).contains("Taken back for 2 dealers");
    }

    @Test
    void a_day_that_is_over_is_refused_and_what_was_typed_is_kept() {
        String form = agent.htmx()
                .post(
                        "/dealers/bulk/next-steps",
                        "id",
                        prairie,
                        "what",
                        "Offer the winter prices",
                        "kind",
                        "MAIL",
                        "date",
                        "2026-11-20")
                .expect(422)
                .body();
        assertThat(form).contains("That day is over there already", "Offer the winter prices", "2026-11-20");
        assertThat(what(prairie)).isNull();
    }

    @Test
    void an_empty_form_says_what_is_missing_and_keeps_the_rest() {
        String form = agent.htmx()
                .post(
                        "/dealers/bulk/next-steps",
                        "id",
                        prairie,
                        "id",
                        harbor,
                        "what",
                        " ",
                        "date",
                        "",
                        "time",
                        "10:30",
                        "instead",
                        true)
                .expect(422)
                .body();
        assertThat(form)
                .contains("Choose what it is", "Say in words what is to be done with each of them", "Say on which day")
                .contains(
                        "value=\"10:30\"",
                        "name=\"id\" value=\"" + prairie + "\"",
                        "name=\"id\" value=\"" + harbor + "\"")
                .containsPattern("name=\"instead\"[^>]*checked");
        assertThat(what(prairie)).isNull();
    }

    private void plan(String what, boolean instead) {
        agent.post(
                        "/dealers/bulk/next-steps",
                        "id",
                        prairie,
                        "id",
                        harbor,
                        "id",
                        busy,
                        "id",
                        dead,
                        "id",
                        boriss,
                        "kind",
                        "CALL",
                        "what",
                        what,
                        "date",
                        MONDAY,
                        "instead",
                        instead)
                .expect(303);
    }

    private @Nullable String what(DealerId dealer) {
        Optional<NextStep> open = steps.openOf(dealer);
        return open.map(NextStep::what).orElse(null);
    }

    private long bulk() {
        return db.sql("select id from bulk_change").query(Long.class).single();
    }
}
