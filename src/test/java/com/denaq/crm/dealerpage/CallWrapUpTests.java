package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.Undo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a call went, in one form: what it closes, starts and plans, and how it is taken back. */
class CallWrapUpTests extends CallsOfVera {

    @Autowired
    DealerOwners owners;

    @Autowired
    Contacts contacts;

    @Test
    void a_call_is_logged_closes_the_step_opens_the_next_and_leads_to_the_next_dealer() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        steps.open(users.viewer(vera), shop, new NewStep(StepKind.CALL, "Ask", LocalDate.of(2026, 11, 23), null, null));
        Reply saved = call(shop, "outcome", "INTERESTED", "note", "Wants net-30", "next", "week", "once", "k1")
                .expect(200);
        assertThat(saved.header("HX-Trigger")).contains("dealer-changed", "dealer-worked", "/undo?done=");
        call(shop, "outcome", "INTERESTED", "note", "Wants net-30", "next", "week", "once", "k1")
                .expect(200);
        assertThat(calls(shop)).containsExactly("Wants net-30");
        assertThat(open(shop).date()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(open(shop).what()).isEqualTo("Call");
        clients.of(vera).post(Undo.of(saved)).expect(303);
        assertThat(calls(shop)).isEmpty();
        assertThat(open(shop).what()).isEqualTo("Ask");
    }

    @Test
    void an_answered_call_starts_work_and_taking_it_back_ends_it() {
        DealerId shop = dealers.lead("Harbor Lane", vera);
        call(shop, "outcome", "VOICEMAIL", "next", "none").expect(200);
        mustStand(shop, Standing.Kind.LEAD);
        Reply talked = call(shop, "outcome", "IN_WRITING", "next", "tomorrow").expect(200);
        mustStand(shop, Standing.Kind.FIRM);
        assertThat(open(shop).kind()).isEqualTo(StepKind.MAIL);
        clients.of(vera).post(Undo.of(talked)).expect(303);
        mustStand(shop, Standing.Kind.LEAD);
        assertThat(steps.openOf(shop)).isEmpty();
    }

    @Test
    void a_next_day_that_is_not_tomorrow_is_not_called_so() {
        DealerId shop = dealers.lead("Harbor Lane", vera);
        String form = "/dealers/" + shop + "/calls/new?alone=true&tel=&begun=&attempt=";
        assertThat(clients.of(vera).get(form).expect(200).body()).contains("Tomorrow");
        db.sql("update dealer set open_days = 1").update(); // on Mondays
        assertThat(clients.of(vera).get(form).expect(200).body())
                .contains("Next open day")
                .doesNotContain("Tomorrow");
    }

    @Test
    void a_lead_that_refuses_in_its_first_call_never_becomes_a_firm() {
        DealerId shop = dealers.lead("Harbor Lane", vera);
        String asked =
                call(shop, "outcome", "REFUSED", "note", "Too dear").expect(200).body();
        assertThat(asked).contains("Why did Harbor Lane refuse?", "Too dear", "name=\"outcome\" value=\"REFUSED\"");
        mustStand(shop, Standing.Kind.LEAD);
        call(shop, "outcome", "REFUSED", "asked", "true", "note", "Too dear").expect(422);
        String price = Long.toString(reasons.named("price").orElseThrow().id());
        Reply saved = call(shop, "outcome", "REFUSED", "asked", "true", "reason", price, "note", "Too dear")
                .expect(200);
        mustStand(shop, Standing.Kind.DEAD_END);
        assertThat(db.sql("select kind from stage_move where dealer_id = :shop order by seq")
                        .param("shop", shop.value())
                        .query(String.class)
                        .list())
                .containsExactly("ENTER", "REFUSE");
        clients.of(vera).post(Undo.of(saved)).expect(303);
        mustStand(shop, Standing.Kind.LEAD);
        assertThat(calls(shop)).as("somebody did call").hasSize(1);
    }

    @Test
    void a_call_keeps_a_step_that_is_no_call_unless_another_is_chosen() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        NewStep mail = new NewStep(StepKind.MAIL, "Send the terms", LocalDate.of(2026, 11, 23), null, null);
        steps.open(users.viewer(vera), shop, mail);
        assertThat(page.get("/dealers/" + shop + "/calls/new").expect(200).body())
                .containsPattern("value=\"keep\"[^>]* checked");
        call(shop, "outcome", "NO_ANSWER", "next", "keep").expect(200);
        assertThat(open(shop).what()).isEqualTo("Send the terms");
        Reply saved = call(shop, "outcome", "INTERESTED", "next", "week").expect(200);
        assertThat(open(shop).what()).isEqualTo("Call");
        assertThat(db.sql("select ended from next_step where dealer_id = :shop and done_at is not null")
                        .param("shop", shop.value())
                        .query(String.class)
                        .list())
                .containsExactly("REPLACED");
        clients.of(vera).post(Undo.of(saved)).expect(303);
        assertThat(open(shop).what()).isEqualTo("Send the terms");
    }

    @Test
    void after_who_is_to_be_called_again_a_call_is_suggested_and_a_late_step_never() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        NewStep mail = new NewStep(StepKind.MAIL, "Send the terms", LocalDate.of(2026, 11, 26), null, null);
        steps.open(users.viewer(vera), shop, mail);
        String planned = page.get("/dealers/" + shop + "/calls/new").expect(200).body();
        assertThat(planned).contains("In place of: Send the terms");
        assertThat(suggested(planned)).isEqualTo("keep");
        for (String again : List.of("CALL_BACK", "NO_ANSWER", "VOICEMAIL")) {
            assertThat(suggested(planned, again)).as(again).isEqualTo("tomorrow");
        }
        for (String other : List.of("INTERESTED", "IN_WRITING", "WRONG_NUMBER")) {
            assertThat(suggested(planned, other)).as(other).isEqualTo("keep");
        }
        db.sql("update next_step set kind = 'MEETING'").update();
        String met = page.get("/dealers/" + shop + "/calls/new").expect(200).body();
        assertThat(suggested(met, "NO_ANSWER")).as("what was agreed with them").isEqualTo("keep");
        db.sql("update next_step set due_date = '2026-11-20', due_at = due_at - interval '6 days'")
                .update();
        String late = page.get("/dealers/" + shop + "/calls/new").expect(200).body();
        assertThat(suggested(late)).isEqualTo("tomorrow");
        assertThat(late).contains("value=\"keep\"").doesNotContain("data-suggests=\"next=keep\"");
    }

    private static String suggested(String form) {
        return found(form, "name=\"next\" value=\"(\\w+)\"[^>]* checked");
    }

    private static String suggested(String form, String outcome) {
        return found(form, "name=\"outcome\" value=\"" + outcome + "\"[^>]* data-suggests=\"next=(\\w+)\"");
    }

    private static String found(String form, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(form);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void what_is_missing_is_said_and_the_words_are_kept() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String again = call(shop, "note", "Wants net-30", "next", "date", "date", "2026-11-02")
                .expect(422)
                .body();
        assertThat(again).contains("Say how it went", "Wants net-30", "That day is over there already");
        assertThat(calls(shop)).isEmpty();
    }

    @Test
    void a_day_beyond_all_calendars_is_none() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        call(shop, "outcome", "NO_ANSWER", "next", "date", "date", "+999999999-12-31")
                .expect(422);
        call(shop, "outcome", "REFUSED", "asked", "true", "reason", "1", "again", "date", "date", "+999999999-12-31")
                .expect(422);
    }

    @Test
    void nobody_logs_calls_with_what_is_not_theirs() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient boris = clients.of(users.agent("Boris Orlov")).htmx();
        boris.get("/dealers/" + shop + "/calls/new").expect(404);
        boris.post("/dealers/" + shop + "/calls", "outcome", "INTERESTED").expect(404);
        Reply saved = call(shop, "outcome", "INTERESTED").expect(200);
        boris.post(Undo.of(saved)).expect(404);
        assertThat(calls(shop)).hasSize(1);
    }

    @Test
    void who_is_handed_away_meanwhile_is_said_beside_the_words_that_were_typed() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        User grace = users.agent("Grace Kim");
        owners.handOver(users.viewer(users.admin("Nadia Weiss")), shop, grace.id());
        Reply late = call(shop, "outcome", "INTERESTED", "next", "week").expect(404);
        assertThat(late.header("HX-Trigger")).contains("Harbor Lane belongs to Grace Kim now", "danger");
    }

    @Test
    void words_that_nobody_typed_are_read_in_ones_own_language() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        call(shop, "outcome", "IN_WRITING", "next", "week").expect(200);
        clients.of(vera).post("/language", "language", "ru");
        assertThat(page.get("/dealers/" + shop).expect(200).body())
                .contains("Отправить то, что просили")
                .doesNotContain("Send what they asked for");
    }

    @Test
    void whom_to_call_is_said_in_ones_own_language_unless_somebody_typed_it() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera),
                shop,
                NewContact.named("Roman Levin").reachedBy(List.of("(813) 555-0142"), List.of()));
        call(shop, "tel", "+18135550142", "outcome", "INTERESTED", "next", "tomorrow")
                .expect(200);
        assertThat(open(shop).what()).isEqualTo("Call Roman Levin");
        DealerId other = dealers.firm("Old Mill", vera);
        call(other, "outcome", "INTERESTED", "next", "tomorrow", "what", "Call Roman Levin's boss")
                .expect(200);
        clients.of(vera).post("/language", "language", "ru");
        assertThat(page.get("/dealers/" + shop).expect(200).body()).contains("Позвонить: Roman Levin");
        assertThat(page.get("/dealers/" + other).expect(200).body())
                .contains("Call Roman Levin")
                .doesNotContain("Позвонить: Roman");
        assertThat(page.get("/dealers").expect(200).body()).contains("Позвонить: Roman Levin");
        clock.advance(Duration.ofDays(1));
        assertThat(clients.of(vera).get("/my-day").expect(200).body()).contains("Позвонить: Roman Levin");
        assertThat(open(shop).what()).isEqualTo("Call Roman Levin");
    }
}
