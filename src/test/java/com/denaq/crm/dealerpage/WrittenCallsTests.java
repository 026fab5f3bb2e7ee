package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.Undo;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A call is one, however often its form comes: its answer was lost, or it stood in two windows. */
class WrittenCallsTests extends CallsOfVera {

    private final String attempt = UUID.randomUUID().toString();

    @Test
    void a_call_that_comes_again_counts_once_and_leaves_the_step_that_it_planned() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        steps.open(users.viewer(vera), shop, new NewStep(StepKind.CALL, "Ask", LocalDate.of(2026, 11, 23), null, null));
        call(shop, "attempt", attempt, "outcome", "INTERESTED", "note", "Net-30", "next", "week", "once", "k1")
                .expect(200);
        long planned = open(shop).id().value();
        Reply again = call(
                        shop,
                        "attempt",
                        attempt,
                        "outcome",
                        "INTERESTED",
                        "note",
                        "Net-30",
                        "next",
                        "week",
                        "once",
                        "k2")
                .expect(200);
        assertThat(calls(shop)).containsExactly("Net-30");
        assertThat(open(shop).id().value()).isEqualTo(planned);
        assertThat(again.header("HX-Trigger"))
                .contains("call-saved", attempt, "was saved already")
                .doesNotContain("/undo");
    }

    @Test
    void other_words_are_not_taken_for_saved_and_overwrite_nothing() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        call(shop, "attempt", attempt, "outcome", "INTERESTED", "note", "Net-30")
                .expect(200);
        Reply other = call(shop, "attempt", attempt, "outcome", "INTERESTED", "note", "Net-60")
                .expect(409);
        assertThat(other.header("HX-Trigger"))
                .contains("with other words", "call-otherwise")
                .doesNotContain("call-saved");
        call(shop, "attempt", attempt, "outcome", "NO_ANSWER", "note", "Net-30").expect(409);
        assertThat(calls(shop)).containsExactly("Net-30");
        assertThat(clients.of(vera)
                        .post("/dealers/" + shop + "/calls", "attempt", attempt, "outcome", "NO_ANSWER")
                        .expect(303)
                        .header("Location"))
                .isEqualTo("/dealers/" + shop);
    }

    @Test
    void a_refusal_that_comes_again_refuses_once() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String price = Long.toString(reasons.named("price").orElseThrow().id());
        Object[] refusal = {
            "attempt", attempt, "outcome", "REFUSED", "asked", "true", "reason", price, "note", "Too dear"
        };
        assertThat(call(shop, "attempt", attempt, "outcome", "REFUSED")
                        .expect(200)
                        .body())
                .contains("name=\"attempt\" value=\"" + attempt + "\"");
        call(shop, refusal).expect(200);
        assertThat(call(shop, refusal).expect(200).header("HX-Trigger")).contains("was saved already");
        assertThat(calls(shop)).hasSize(1);
        mustStand(shop, Standing.Kind.DEAD_END);
    }

    @Test
    void its_form_is_not_drawn_any_more_unless_the_call_was_taken_back() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String form = "/dealers/" + shop + "/calls/new?attempt=" + attempt;
        assertThat(page.get(form).expect(200).body()).contains("wrap-up-form");
        Reply saved = call(shop, "attempt", attempt, "outcome", "NO_ANSWER").expect(200);
        Reply none = page.get(form).expect(200);
        assertThat(none.body()).contains("id=\"wrap-up\"").doesNotContain("wrap-up-form");
        assertThat(none.header("HX-Trigger")).contains("call-saved", attempt, "was saved already");
        clients.of(vera).post(Undo.of(saved)).expect(303);
        assertThat(page.get(form).expect(200).body()).contains("wrap-up-form");
        call(shop, "attempt", attempt, "outcome", "VOICEMAIL", "note", "Anew").expect(200);
        assertThat(calls(shop)).containsExactly("Anew");
    }

    @Test
    void an_attempt_is_its_callers_alone() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        call(shop, "attempt", attempt, "outcome", "NO_ANSWER").expect(200);
        TestClient nadia = clients.of(users.admin("Nadia Weiss")).htmx();
        nadia.post("/dealers/" + shop + "/calls", "attempt", attempt, "outcome", "VOICEMAIL")
                .expect(200);
        assertThat(calls(shop)).hasSize(2);
    }
}
