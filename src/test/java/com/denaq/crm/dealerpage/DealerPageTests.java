package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class DealerPageTests {

    @Autowired
    JdbcClient db;

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestDealers dealers;

    @Autowired
    Evidences evidences;

    @Autowired
    TestClock clock;

    @Test
    void the_owner_sees_where_it_stands_and_what_it_lacks() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String page = clients.of(vera).get("/dealers/" + shop).expect(200).body();
        assertThat(page)
                .contains("<html", "<h1 id=\"dealer-name\">Harbor Lane</h1>", "Tampa, FL", "Vera Sokolova (you)")
                .contains("open till 18:00", "needs evidence");
    }

    @Test
    void the_day_on_which_a_shop_opens_is_told_by_its_own_calendar() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        clients.of(vera)
                .post("/me", "name", "Vera Sokolova", "language", "en", "zone", "Asia/Tokyo")
                .expect(303);
        clock.set(Instant.parse("2026-11-24T00:30:00Z")); // Monday evening in Tampa, Tuesday morning in Tokyo
        assertThat(clients.of(vera).get("/dealers/" + shop).expect(200).body()).contains("closed, opens tomorrow 9:00");
    }

    @Test
    void a_firm_with_evidence_of_before_needs_none() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        evidences.add(
                users.viewer(vera),
                shop,
                new NewProof(EvidenceKind.SITE, "https://harbor.example", null, LocalDate.parse("2026-11-20")));
        assertThat(clients.of(vera).get("/dealers/" + shop).expect(200).body())
                .contains("evidence is there")
                .doesNotContain("needs evidence");
    }

    @Test
    void a_client_whose_evidence_was_removed_is_said_to_be_one_and_its_timeline_what_was_removed() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.account("Harbor Lane", vera, users.admin("Nadia Weiss"));
        TestClient page = clients.of(vera);
        page.post("/dealers/" + shop + "/evidence", "kind", "OTHER").expect(422);
        page.post("/dealers/" + shop + "/evidence", "kind", "OTHER", "note", "Seen at the fair", "seenOn", "2026-11-20")
                .expect(303);
        page.post("/dealers/" + shop + "/reselling").expect(303);
        page.post("/dealers/" + shop + "/evidence/" + onlyEvidence(shop) + "/removal")
                .expect(303);
        assertThat(page.htmx().get("/dealers/" + shop + "/panels").expect(200).body())
                .contains("Nothing shows that this client resells")
                .containsPattern("Evidence removed: <strong>Something else</strong>, seen [^§]*Seen at the fair")
                .doesNotContain("No evidence yet");
    }

    private long onlyEvidence(DealerId shop) {
        return evidences.of(shop).getFirst().id();
    }

    @Test
    void beside_a_list_the_same_desk_comes_without_the_page() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String desk = clients.of(vera)
                .htmx()
                .get("/dealers/" + shop + "/desk")
                .expect(200)
                .body();
        assertThat(desk).doesNotContain("<html").contains("<h2 id=\"dealer-name\">", "/dealers/" + shop + "/panels");
    }

    @Test
    void of_a_colleagues_dealer_an_agent_sees_the_card_only() {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String page = clients.of(boris).get("/dealers/" + shop).expect(200).body();
        assertThat(page)
                .contains("Harbor Lane", "Tampa, FL", "Vera Sokolova", "Another agent works with this dealer")
                .doesNotContain("data-panels", "open till");
        db.sql("update dealer set owner_id = null, owned_since = null where id = :id")
                .param("id", shop.value())
                .update();
        assertThat(clients.of(boris).get("/dealers/" + shop).expect(200).body())
                .contains("Nobody works with this dealer now", "ask an admin to give it to you")
                .doesNotContain("Another agent", "ask the owner");
    }

    @Test
    void a_lead_creator_reads_their_lead_until_it_is_taken_and_never_another() {
        User rosa = users.leadCreator("Rosa Marin");
        User lena = users.leadCreator("Lena Vogel");
        DealerId lead = dealers.lead("Harbor Lane", rosa);
        assertThat(clients.of(rosa).get("/dealers/" + lead).expect(200).body()).contains("data-panels");
        clients.of(lena).get("/dealers/" + lead).expect(404);
        clients.of(rosa).get("/dealers/999999").expect(404);
    }

    @Test
    void a_character_that_no_text_can_hold_is_left_out() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.account("Harbor Lane", vera, users.admin("Nadia Weiss"));
        TestClient page = clients.of(vera);
        page.post("/dealers/" + shop + "/evidence", "kind", "SITE", "note", "on the\0 shelf")
                .expect(303);
        page.post("/dealers/" + shop + "/papers/tax-form/states", "state", "ASKED", "version", 0, "note", "\0soon")
                .expect(303);
        page.get("/search?q=Har%00bor").expect(200);
    }

    @Test
    void an_address_that_somebody_has_changed_is_their_mistake_not_ours() {
        User vera = users.agent("Vera Sokolova");
        TestClient page = clients.of(vera);
        DealerId shop = dealers.firm("Harbor Lane", vera);
        page.get("/files/none").expect(404);
        page.get("/leads/99999999999999999999").expect(404);
        page.htmx().get("/dealers/" + shop + "/timeline?day=tomorrow").expect(400);
        page.get("/leads/attempts?from=%2B999999999-12-31").expect(200);
    }

    @Test
    void a_lead_creator_never_reads_what_colleagues_did_with_their_lead_before_giving_it_back() {
        User rosa = users.leadCreator("Rosa Marin");
        User vera = users.agent("Vera Sokolova");
        DealerId lead = dealers.lead("Harbor Lane", rosa);
        clients.of(vera).post("/dealers/" + lead + "/taking").expect(303);
        clients.of(vera)
                .post("/dealers/" + lead + "/activities?kind=note", "body", "Knows us from the fair")
                .expect(303);
        clients.of(vera)
                .post("/dealers/" + lead + "/owner/undo?to=" + vera.id())
                .expect(303);
        assertThat(clients.of(rosa).get("/dealers/" + lead).expect(200).body())
                .contains("Harbor Lane")
                .doesNotContain("Knows us from the fair", "Vera Sokolova");
        clients.of(rosa).htmx().get("/dealers/" + lead + "/timeline").expect(404);
    }
}
