package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.Undo;
import com.denaq.crm.support.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is called in the dead end stays there or is tried again, whichever was chosen. */
class CallsInTheDeadEndTests extends CallsOfVera {

    @Autowired
    DealerLife life;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_call_in_the_dead_end_leads_out_of_it_with_the_step_that_was_chosen() {
        DealerId shop = dealers.deadEnd("Harbor Lane", vera);
        assertThat(page.get("/dealers/" + shop + "/calls/new").expect(200).body())
                .contains("Try again?", "stays in the dead end")
                .doesNotContainPattern("name=\"next\"[^>]* checked");
        assertThat(call(shop, "outcome", "INTERESTED", "next", "week", "what", "Bring samples")
                        .expect(422)
                        .body())
                .as("chosen before it was refused")
                .contains("choose whether it stays there", "Bring samples", "name=\"dead\"");
        call(shop, "outcome", "NO_ANSWER", "next", "none", "dead", "true").expect(200);
        mustStand(shop, Standing.Kind.DEAD_END);
        Reply saved = call(shop, "outcome", "INTERESTED", "next", "week", "what", "Bring samples", "dead", "true")
                .expect(200);
        mustStand(shop, Standing.Kind.FIRM);
        assertThat(open(shop).what()).isEqualTo("Bring samples");
        clients.of(vera).post(Undo.of(saved)).expect(303);
        mustStand(shop, Standing.Kind.DEAD_END);
        assertThat(steps.openOf(shop)).isEmpty();
        assertThat(calls(shop)).hasSize(1);
    }

    @Test
    void what_was_chosen_in_the_dead_end_says_nothing_of_who_has_left_it() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        steps.open(users.viewer(vera), shop, new NewStep(StepKind.CALL, "Ask", LocalDate.of(2026, 11, 23), null, null));
        for (String next : List.of("none", "")) {
            assertThat(call(shop, "outcome", "NO_ANSWER", "note", "Nobody", "next", next, "dead", "true")
                            .expect(422)
                            .body())
                    .contains("It has left the dead end meanwhile", "Nobody")
                    .containsPattern("value=\"tomorrow\"[^>]* checked")
                    .doesNotContain("name=\"dead\"");
        }
        assertThat(open(shop).what()).isEqualTo("Ask");
        assertThat(calls(shop)).isEmpty();
    }

    @Test
    void who_leaves_the_dead_end_while_the_call_is_saved_keeps_the_step_that_was_opened() throws Exception {
        DealerId shop = dealers.deadEnd("Harbor Lane", vera);
        try (ExecutorService colleague = Executors.newSingleThreadExecutor()) {
            Future<Reply> saved = new TransactionTemplate(transactions).execute(status -> {
                life.tryAgain(users.viewer(vera), shop);
                Future<Reply> late = colleague.submit(
                        () -> call(shop, "outcome", "NO_ANSWER", "note", "Nobody", "next", "none", "dead", "true"));
                Waiting.until(db, 1);
                return late;
            });
            assertThat(saved.get().expect(422).body()).contains("It has left the dead end meanwhile", "Nobody");
        }
        assertThat(steps.openOf(shop)).isPresent();
        assertThat(calls(shop)).isEmpty();
    }

    @Test
    void who_refuses_again_in_the_dead_end_stays_there_and_the_call_is_kept() {
        DealerId shop = dealers.deadEnd("Harbor Lane", vera);
        call(shop, "outcome", "REFUSED", "note", "Still too dear", "dead", "true")
                .expect(200);
        String reason = Long.toString(reasons.named("price").orElseThrow().id());
        call(shop, "outcome", "REFUSED", "asked", "true", "reason", reason, "note", "Refused twice at once")
                .expect(200);
        mustStand(shop, Standing.Kind.DEAD_END);
        assertThat(calls(shop)).contains("Still too dear").hasSize(2);
    }
}
