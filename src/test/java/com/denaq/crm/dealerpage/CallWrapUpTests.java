package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WebTest
class CallWrapUpTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestDealers dealers;

    @Autowired
    Contacts contacts;

    @Autowired
    NextSteps steps;

    @Autowired
    RefusalReasons reasons;

    @Autowired
    DealerOwners owners;

    @Autowired
    JdbcClient db;

    @Autowired
    DealerLife life;

    @Autowired
    PlatformTransactionManager transactions;

    private User vera;
    private TestClient page;

    @BeforeEach
    void vera() {
        vera = users.agent("Vera Sokolova");
        page = clients.of(vera).htmx();
    }

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
        clients.of(vera).post(undo(saved)).expect(303);
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
        clients.of(vera).post(undo(talked)).expect(303);
        mustStand(shop, Standing.Kind.LEAD);
        assertThat(steps.openOf(shop)).isEmpty();
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
        clients.of(vera).post(undo(saved)).expect(303);
        mustStand(shop, Standing.Kind.LEAD);
        assertThat(calls(shop)).as("somebody did call").hasSize(1);
    }

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
        clients.of(vera).post(undo(saved)).expect(303);
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
                while (!waiting()) {
                    Thread.onSpinWait();
                }
                return late;
            });
            assertThat(saved.get().expect(422).body()).contains("It has left the dead end meanwhile", "Nobody");
        }
        assertThat(steps.openOf(shop)).isPresent();
        assertThat(calls(shop)).isEmpty();
    }

    private boolean waiting() {
        return db.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
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
        clients.of(vera).post(undo(saved)).expect(303);
        assertThat(open(shop).what()).isEqualTo("Send the terms");
    }

    @Test
    void who_asks_for_no_more_calls_is_not_offered_again() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera),
                shop,
                NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0142"), List.of()));
        assertThat(page.get("/dealers/" + shop).body()).contains("Call Dana");
        assertThat(page.get("/dealers/" + shop + "/calls/new?tel=%2B18135550142")
                        .expect(200)
                        .body())
                .contains("How did the call with Dana Whitlock go?");
        call(shop, "tel", "+18135550142", "outcome", "CALL_BACK", "noCalls", "true")
                .expect(200);
        assertThat(contacts.of(shop).getFirst().doNotCall()).isTrue();
        assertThat(open(shop).what()).isEqualTo("Call Dana Whitlock");
        assertThat(page.get("/dealers/" + shop).body()).doesNotContain("Call Dana<");
        assertThat(clients.of(vera).get("/dealers").expect(200).body())
                .contains("Harbor Lane")
                .doesNotContain("tel:+18135550142");
    }

    @Test
    void a_wrong_number_is_called_last_until_the_call_is_taken_back_or_another_reaches_them() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera),
                shop,
                NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0142", "813 555 0143"), List.of()));
        assertThat(dialledByC(shop)).isEqualTo("+18135550142");
        Reply wrong = call(shop, "tel", "+18135550142", "outcome", "WRONG_NUMBER");
        assertThat(dialledByC(shop)).isEqualTo("+18135550143");
        assertThat(page.get("/dealers/" + shop).body()).contains("Wrong number");
        assertThat(clients.of(vera).get("/dealers").body()).contains("tel:+18135550143");
        call(shop, "tel", "+18135550142", "outcome", "NO_ANSWER").expect(200);
        assertThat(dialledByC(shop)).isEqualTo("+18135550143");
        clients.of(vera).post(undo(wrong)).expect(303);
        assertThat(dialledByC(shop)).isEqualTo("+18135550142");

        call(shop, "tel", "+18135550142", "outcome", "WRONG_NUMBER").expect(200);
        call(shop, "tel", "+18135550143", "outcome", "WRONG_NUMBER").expect(200);
        assertThat(page.get("/dealers/" + shop).body()).contains("Call a wrong number");
        call(shop, "tel", "+18135550143", "outcome", "INTERESTED").expect(200);
        assertThat(dialledByC(shop)).isEqualTo("+18135550143");
    }

    private String dialledByC(DealerId shop) {
        Matcher link = Pattern.compile("data-key=\"KeyC\" href=\"tel:([^\"]+)\"")
                .matcher(page.get("/dealers/" + shop).expect(200).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void what_is_missing_is_said_and_the_words_are_kept() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String again = call(shop, "note", "Wants net-30", "next", "date", "date", "2026-11-02")
                .expect(422)
                .body();
        assertThat(again).contains("Say how it went", "Wants net-30", "This day has passed over there");
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
        boris.post(undo(saved)).expect(404);
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

    private Reply call(DealerId shop, Object... fields) {
        return page.post("/dealers/" + shop + "/calls", fields);
    }

    private static String undo(Reply saved) {
        Matcher path = Pattern.compile("\"undo\":\"([^\"]+)\"").matcher(saved.header("HX-Trigger"));
        assertThat(path.find()).isTrue();
        return path.group(1);
    }

    private List<String> calls(DealerId shop) {
        return db.sql(
                        "select coalesce(body, '') from activity where dealer_id = :shop and kind = 'CALL' and deleted_at is null")
                .param("shop", shop.value())
                .query(String.class)
                .list();
    }

    private NextStep open(DealerId shop) {
        return steps.openOf(shop).orElseThrow();
    }

    private void mustStand(DealerId shop, Standing.Kind where) {
        assertThat(dealers.read(vera, shop).standing().kind()).isEqualTo(where);
    }
}
