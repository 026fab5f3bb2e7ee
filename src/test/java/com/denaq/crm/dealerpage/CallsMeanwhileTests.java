package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.Undo;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else plans, does or moves the next step while the form after a call is open. */
class CallsMeanwhileTests extends CallsOfVera {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private User nadia;

    @BeforeEach
    void nadia() {
        nadia = users.admin("Nadia Petrova");
    }

    @Test
    void a_step_that_was_planned_meanwhile_stays_until_the_caller_has_seen_it() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String seen = seen(shop);
        plan(shop, StepKind.MEETING, "Bring the contract");
        Reply saved = call(shop, "outcome", "INTERESTED", "next", "week", "what", "Send the list", "seen", seen)
                .expect(200);
        assertThat(calls(shop)).hasSize(1);
        assertThat(open(shop).what()).isEqualTo("Bring the contract");
        assertThat(saved.header("HX-Trigger")).contains("call-saved").doesNotContain("dealer-worked");
        assertThat(saved.body())
                .contains(
                        "Nadia Petrova planned one just now, while you were typing",
                        "Bring the contract",
                        "Send the list")
                .contains("Mine instead", "Keep theirs");
        NextStep theirs = open(shop);
        page.post(
                        "/dealers/" + shop + "/next-steps/" + theirs.id(),
                        "kind",
                        "CALL",
                        "what",
                        "Send the list",
                        "day",
                        "2026-11-30",
                        "version",
                        theirs.version())
                .expect(200);
        assertThat(open(shop).what()).isEqualTo("Send the list");
    }

    @Test
    void a_step_in_the_place_of_the_one_that_was_seen_is_not_ended_by_the_call() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        plan(shop, StepKind.CALL, "Ask");
        String seen = seen(shop);
        plan(shop, StepKind.CALL, "Say that the price has changed");
        Reply saved = call(shop, "outcome", "INTERESTED", "next", "week", "seen", seen)
                .expect(200);
        assertThat(saved.body()).contains("Nadia Petrova put another in its place just now, while you were typing");
        assertThat(open(shop).what()).isEqualTo("Say that the price has changed");
        clients.of(vera).post(Undo.of(saved)).expect(303);
        assertThat(calls(shop)).isEmpty();
        assertThat(open(shop).what()).isEqualTo("Say that the price has changed");
    }

    @Test
    void a_step_that_was_to_be_kept_and_was_done_meanwhile_is_offered_again() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        NextStep mail = plan(shop, StepKind.MAIL, "Send the terms");
        String seen = seen(shop);
        steps.done(users.viewer(nadia), mail.id(), null);
        Reply saved = call(shop, "outcome", "INTERESTED", "next", "keep", "seen", seen)
                .expect(200);
        assertThat(saved.body())
                .contains(
                        "Nadia Petrova marked this step as done just now, while you were typing",
                        "value=\"Send the terms\"");
        assertThat(calls(shop)).hasSize(1);
    }

    @Test
    void who_keeps_what_is_planned_is_told_that_it_is_another_by_now() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        plan(shop, StepKind.MAIL, "Send the terms");
        String seen = seen(shop);
        plan(shop, StepKind.MEETING, "Bring the contract");
        Reply saved = call(shop, "outcome", "INTERESTED", "next", "keep", "seen", seen)
                .expect(200);
        assertThat(saved.header("HX-Trigger"))
                .contains("dealer-worked", "changed meanwhile, it is now: Bring the contract");
        assertThat(open(shop).what()).isEqualTo("Bring the contract");
    }

    @Test
    void a_step_that_stands_as_it_was_seen_is_done_by_the_call() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        plan(shop, StepKind.CALL, "Ask");
        call(shop, "outcome", "INTERESTED", "next", "week", "seen", seen(shop)).expect(200);
        assertThat(open(shop).what()).isEqualTo("Call");
    }

    private NextStep plan(DealerId shop, StepKind kind, String what) {
        NewStep step = new NewStep(kind, what, LocalDate.of(2026, 11, 26), null, null);
        return ((StepChange.Opened) steps.open(users.viewer(nadia), shop, step)).step();
    }

    private String seen(DealerId shop) {
        Matcher seen = SEEN.matcher(
                page.get("/dealers/" + shop + "/calls/new").expect(200).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}
