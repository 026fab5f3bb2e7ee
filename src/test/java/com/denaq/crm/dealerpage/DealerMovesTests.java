package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class DealerMovesTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestDealers dealers;

    @Autowired
    RefusalReasons reasons;

    @Autowired
    JdbcClient db;

    @Test
    void work_starts_by_hand_and_is_taken_back() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.lead("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        Reply started = page.post("/dealers/" + shop + "/start").expect(200);
        assertThat(started.header("HX-Trigger")).contains("dealer-changed", "/dealers/" + shop + "/moves/2/undo");
        mustStand(vera, shop, Standing.Kind.FIRM);
        clients.of(vera).post("/dealers/" + shop + "/moves/2/undo").expect(303);
        mustStand(vera, shop, Standing.Kind.LEAD);
        Reply again = page.post("/dealers/" + shop + "/moves/2/undo").expect(200);
        assertThat(again.header("HX-Trigger")).contains("Something has happened since");
    }

    @Test
    void a_refusal_asks_for_a_reason_and_keeps_the_words() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        assertThat(page.get("/dealers/" + shop + "/refusal").expect(200).body())
                .contains("data-open=\"true\"", "Has a supplier", "data-key=\"Digit1\"");
        String refused = page.post("/dealers/" + shop + "/refusal", "note", "Too dear for us")
                .expect(422)
                .body();
        assertThat(refused).contains("Choose the reason", "Too dear for us");
        page.post("/dealers/" + shop + "/refusal", "reason", price(), "again", "date", "date", "2026-11-01")
                .expect(422);
        String far = page.post(
                        "/dealers/" + shop + "/refusal", "reason", price(), "again", "date", "date", "2126-11-30")
                .expect(422)
                .body();
        assertThat(far).contains("more than five years away", "2126-11-30");
        page.post("/dealers/" + shop + "/refusal", "reason", price(), "note", "Too dear for us", "again", "3")
                .expect(200);
        mustStand(vera, shop, Standing.Kind.DEAD_END);
        assertThat(clients.of(vera).get("/dealers/" + shop).body()).contains("Price", "by itself 23 Feb 2027");
        page.post("/dealers/" + shop + "/second-try").expect(200);
        mustStand(vera, shop, Standing.Kind.FIRM);
    }

    @Test
    void a_reason_that_was_put_out_of_use_meanwhile_is_named() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String price = price();
        db.sql("update refusal_reason set retired = true where code = 'price'").update();
        String refused = clients.of(vera)
                .htmx()
                .post("/dealers/" + shop + "/refusal", "reason", price, "note", "Too dear for us")
                .expect(422)
                .body();
        assertThat(refused).contains("“Price” has just been put out of use", "Too dear for us");
    }

    @Test
    void a_refusal_of_what_stands_elsewhere_by_now_is_sent_again_knowingly() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String path = "/dealers/" + shop + "/refusal";
        assertThat(page.get(path).expect(200).body()).contains("name=\"from\" value=\"FIRM\"");
        clients.of(nadia)
                .htmx()
                .post("/dealers/" + shop + "/agreement", "reason", "An old friend")
                .expect(200);
        Reply told = page.post(path, "from", "FIRM", "reason", price(), "note", "Too dear for us")
                .expect(409);
        assertThat(told.body())
                .contains("Nadia Weiss changed it", "It stands here now: Account")
                .contains("Too dear for us", "name=\"from\" value=\"ACCOUNT\"");
        mustStand(vera, shop, Standing.Kind.ACCOUNT);
        page.post(
                        "/dealers/" + shop + "/calls",
                        "outcome",
                        "REFUSED",
                        "asked",
                        "true",
                        "from",
                        "FIRM",
                        "reason",
                        price())
                .expect(422);
        mustStand(vera, shop, Standing.Kind.ACCOUNT);
        page.post(path, "from", "ACCOUNT", "reason", price(), "note", "Too dear for us")
                .expect(200);
        mustStand(vera, shop, Standing.Kind.DEAD_END);
    }

    @Test
    void an_override_for_what_has_been_in_the_dead_end_since_is_sent_again_knowingly() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient admin = clients.of(nadia).htmx();
        String path = "/dealers/" + shop + "/agreement";
        assertThat(admin.post(path).expect(409).body()).contains("override-form", "name=\"from\" value=\"2\"");
        TestClient agent = clients.of(vera).htmx();
        agent.post("/dealers/" + shop + "/refusal", "reason", price()).expect(200);
        agent.post("/dealers/" + shop + "/second-try").expect(200);
        assertThat(admin.post(path, "from", 2, "reason", "An old friend")
                        .expect(409)
                        .body())
                .contains("Vera Sokolova changed it", "It stands here now: Firm", "An old friend")
                .contains("name=\"from\" value=\"4\"");
        mustStand(vera, shop, Standing.Kind.FIRM);
        admin.post(path, "from", 4, "reason", "An old friend").expect(200);
        mustStand(vera, shop, Standing.Kind.ACCOUNT);
    }

    @Test
    void of_a_long_name_a_toast_says_the_beginning_and_what_happened_in_full() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.lead("Harbor Lane Laptop ".repeat(10).strip(), vera);
        assertThat(clients.of(vera)
                        .htmx()
                        .post("/dealers/" + shop + "/start")
                        .expect(200)
                        .header("HX-Trigger"))
                .contains("Harbor Lane Laptop Harbor Lane Laptop Harbor Lane Laptop Har\\u2026 is a firm now");
    }

    @Test
    void the_dead_end_shows_how_far_it_had_come() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.account("Harbor Lane", vera, users.admin("Nadia Weiss"));
        clients.of(vera)
                .htmx()
                .post("/dealers/" + shop + "/refusal", "reason", price())
                .expect(200);
        assertThat(clients.of(vera).get("/dealers/" + shop).body())
                .containsPattern("track is-dead\"(?s:.{0,600})<strong>Account</strong><small>[^<]");
    }

    @Test
    void agreeing_names_the_missing_papers_and_lets_an_admin_say_why_it_goes_without() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String lacks = clients.of(vera)
                .htmx()
                .post("/dealers/" + shop + "/agreement", "reason", "I like them")
                .expect(409)
                .body();
        assertThat(lacks).contains("Resale certificate", "panel-papers").doesNotContain("override-form");
        TestClient admin = clients.of(nadia).htmx();
        assertThat(admin.post("/dealers/" + shop + "/agreement").expect(409).body())
                .contains("override-form")
                .doesNotContain("Say why it goes");
        assertThat(admin.post("/dealers/" + shop + "/agreement", "reason", " ")
                        .expect(409)
                        .body())
                .contains("Say why it goes without the papers", "novalidate");
        db.sql("update paper_type set required = false").update();
        String typed = "Old friend ".repeat(100);
        assertThat(admin.post("/dealers/" + shop + "/agreement", "reason", typed)
                        .expect(409)
                        .body())
                .contains("has all its papers", "agree-form", "At most 1,000 characters", typed.strip())
                .doesNotContain("override-form", "required papers");
        mustStand(vera, shop, Standing.Kind.FIRM);
        assertThat(admin.post("/dealers/" + shop + "/agreement", "note", typed)
                        .expect(409)
                        .body())
                .contains("agree-form", "At most 1,000 characters", typed.strip());
        admin.post("/dealers/" + shop + "/agreement", "note", "Old friend").expect(200);
        mustStand(vera, shop, Standing.Kind.ACCOUNT);
        assertThat(db.sql(
                                "select note from stage_move where dealer_id = :shop and kind = 'AGREE' and override_reason is null")
                        .param("shop", shop.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Old friend");
    }

    @Test
    void without_evidence_an_account_stays_one() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.account("Harbor Lane", vera, users.admin("Nadia Weiss"));
        Reply lacks =
                clients.of(vera).htmx().post("/dealers/" + shop + "/reselling").expect(409);
        assertThat(lacks.body()).contains("needs evidence", "Evidence of reselling");
        mustStand(vera, shop, Standing.Kind.ACCOUNT);
    }

    @Test
    void who_comes_too_late_is_told_what_changed_and_keeps_the_words() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        clients.of(nadia)
                .htmx()
                .post("/dealers/" + shop + "/refusal", "reason", price())
                .expect(200);
        TestClient page = clients.of(vera).htmx();
        Reply late = page.post("/dealers/" + shop + "/refusal", "reason", price(), "note", "They laughed")
                .expect(409);
        assertThat(late.body()).contains("Somebody was faster", "Nadia Weiss", "Dead end", "They laughed");
        assertThat(late.header("HX-Trigger")).contains("dealer-changed");
        page.post("/dealers/" + shop + "/late-words", "words", "They laughed").expect(200);
        assertThat(db.sql("select body from activity where dealer_id = :shop and kind = 'NOTE'")
                        .param("shop", shop.value())
                        .query(String.class)
                        .single())
                .isEqualTo("They laughed");
    }

    @Test
    void a_double_click_moves_once_and_is_no_mistake() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.lead("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        page.post("/dealers/" + shop + "/start", "once", "one").expect(200);
        page.post("/dealers/" + shop + "/start", "once", "two").expect(200);
        mustStand(vera, shop, Standing.Kind.FIRM);
        assertThat(db.sql("select count(*) from stage_move where dealer_id = :shop")
                        .param("shop", shop.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobody_moves_what_is_not_theirs() {
        User vera = users.agent("Vera Sokolova");
        User rosa = users.leadCreator("Rosa Marin");
        DealerId hers = dealers.firm("Harbor Lane", vera);
        DealerId free = dealers.lead("Blue Heron PC", rosa);
        TestClient boris = clients.of(users.agent("Boris Orlov")).htmx();
        for (String noun : new String[] {"start", "refusal", "second-try", "agreement", "reselling", "reselling/end"}) {
            boris.post("/dealers/" + hers + "/" + noun, "reason", price()).expect(404);
            boris.post("/dealers/" + free + "/" + noun, "reason", price()).expect(404);
        }
        boris.post("/dealers/" + hers + "/moves/2/undo").expect(404);
        boris.get("/dealers/" + hers + "/refusal").expect(404);
        clients.of(rosa).post("/dealers/" + free + "/start").expect(404);
        mustStand(vera, hers, Standing.Kind.FIRM);
    }

    private String price() {
        return Long.toString(reasons.named("price").orElseThrow().id());
    }

    private void mustStand(User viewer, DealerId shop, Standing.Kind where) {
        assertThat(dealers.read(viewer, shop).standing().kind()).isEqualTo(where);
    }
}
