package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class DealerOwnerTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestDealers dealers;

    @Autowired
    DealerOwners owners;

    @Autowired
    Settings settings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void an_agent_takes_a_free_lead_up_to_the_cap_and_gives_it_back() {
        User rosa = users.leadCreator("Rosa Marin");
        User vera = users.agent("Vera Sokolova");
        DealerId first = dealers.lead("Harbor Lane", rosa);
        DealerId second = dealers.lead("Blue Heron PC", rosa);
        settings.put("free.lead.cap", "1");
        TestClient page = clients.of(vera).htmx();
        assertThat(page.get("/dealers/" + first).body()).contains("Take this lead");
        Reply taken = page.post("/dealers/" + first + "/taking").expect(200);
        assertThat(taken.header("HX-Trigger")).contains("is yours now", "/owner/undo?to=" + vera.id());
        assertThat(page.post("/dealers/" + second + "/taking").expect(200).header("HX-Trigger"))
                .contains("as many as one may");
        clients.of(vera)
                .post("/dealers/" + first + "/owner/undo?to=" + vera.id())
                .expect(303);
        assertThat(dealers.read(vera, first).owner()).isNull();
    }

    @Test
    void who_comes_second_for_a_free_lead_is_told_so() {
        User rosa = users.leadCreator("Rosa Marin");
        DealerId lead = dealers.lead("Harbor Lane", rosa);
        clients.of(users.agent("Vera Sokolova"))
                .htmx()
                .post("/dealers/" + lead + "/taking")
                .expect(200);
        Reply late = clients.of(users.agent("Boris Orlov"))
                .htmx()
                .post("/dealers/" + lead + "/taking")
                .expect(200);
        assertThat(late.header("HX-Trigger")).contains("Somebody was faster", "dealer-changed");
    }

    @Test
    void a_handful_is_taken_although_somebody_else_was_faster_for_one() {
        User rosa = users.leadCreator("Rosa Marin");
        User vera = users.agent("Vera Sokolova");
        DealerId lead = dealers.lead("Harbor Lane", rosa);
        clients.of(users.agent("Boris Orlov"))
                .post("/dealers/" + lead + "/taking")
                .expect(303);
        assertThat(owners.take(users.viewer(vera), lead)).isInstanceOf(DealerOwners.Taking.Gone.class);
    }

    @Test
    void nothing_goes_to_who_has_left() {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        db.sql("update app_user set active = false where id = ?")
                .param(boris.id().value())
                .update();
        assertThat(owners.give(List.of(new Assignment(shop, vera.id(), boris.id())), null, null))
                .isEmpty();
    }

    @Test
    void an_owner_hands_over_to_who_is_here_and_takes_it_back_for_an_hour() {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        User lena = users.agent("Lena Vogel");
        db.sql("update app_user set away_until = '2026-12-24' where id = :lena")
                .param("lena", lena.id().value())
                .update();
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        assertThat(page.get("/dealers/" + shop + "/owner").expect(200).body())
                .contains("Boris Orlov")
                .doesNotContain("Lena Vogel");
        page.post("/dealers/" + shop + "/owner", "from", vera.id(), "to", lena.id())
                .expect(422);
        page.post("/dealers/" + shop + "/owner", "from", vera.id(), "to", boris.id())
                .expect(200);
        assertThat(page.get("/dealers/" + shop).body()).contains("Another agent works with this dealer");
        String undo = "/dealers/" + shop + "/owner/undo?from=" + vera.id() + "&to=" + boris.id();
        clients.of(lena).post(undo).expect(303);
        assertThat(dealers.read(boris, shop).owner()).isEqualTo(boris.id());
        clients.of(vera).post(undo).expect(303);
        assertThat(dealers.read(vera, shop).owner()).isEqualTo(vera.id());
        assertThat(page.htmx().get("/dealers/" + shop + "/timeline").body())
                .contains("Given to <strong>Boris Orlov</strong>, before that yours", ">taken back<")
                .contains("Hand-over taken back: yours again");
        page.post("/dealers/" + shop + "/owner", "from", vera.id(), "to", boris.id())
                .expect(200);
        clock.advance(Duration.ofHours(2));
        clients.of(vera).post(undo).expect(303);
        assertThat(dealers.read(boris, shop).owner()).isEqualTo(boris.id());
    }

    @Test
    void an_admin_assigns_and_is_told_when_somebody_was_faster() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId lead = dealers.lead("Harbor Lane", nadia);
        TestClient page = clients.of(nadia).htmx();
        page.post("/dealers/" + lead + "/owner", "from", "", "to", vera.id()).expect(200);
        assertThat(page.post("/dealers/" + lead + "/owner", "from", "", "to", boris.id())
                        .expect(409)
                        .body())
                .contains("Somebody was faster", "Vera Sokolova");
        assertThat(dealers.read(vera, lead).owner()).isEqualTo(vera.id());
    }

    @Test
    void only_an_admin_deletes_and_brings_back() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        clients.of(vera).post("/dealers/" + shop + "/deletion").expect(404);
        TestClient page = clients.of(nadia);
        page.post("/dealers/" + shop + "/deletion").expect(303);
        page.get("/dealers/" + shop).expect(404);
        page.post("/dealers/" + shop + "/deletion/undo").expect(303);
        clients.of(vera).get("/dealers/" + shop).expect(200);
    }

    @Test
    void who_had_a_dealer_is_told_who_deleted_it_and_until_when_it_can_come_back() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        clients.of(nadia).post("/dealers/" + shop + "/deletion").expect(303);
        TestClient page = clients.of(vera);
        assertThat(page.get("/dealers/" + shop).expect(404).body())
                .contains(
                        "Harbor Lane was deleted by Nadia Weiss on ",
                        "Ask an admin to bring it back: that can be done till ");
        assertThat(page.htmx()
                        .post("/dealers/" + shop + "/activities", "kind", "note", "body", "They moved")
                        .expect(404)
                        .header("HX-Trigger"))
                .contains("Harbor Lane was deleted by Nadia Weiss", "What you typed is still here");
        assertThat(page.post("/dealers/" + shop + "/activities", "kind", "note", "body", "They moved")
                        .expect(404)
                        .body())
                .contains("Harbor Lane was deleted by Nadia Weiss")
                .doesNotContain("so this isn’t saved");
        assertThat(clients.of(users.agent("Boris Orlov"))
                        .get("/dealers/" + shop)
                        .expect(404)
                        .body())
                .doesNotContain("Harbor Lane");
        clients.of(nadia).post("/dealers/" + shop + "/deletion/undo").expect(303);
        assertThat(page.htmx().get("/dealers/" + shop + "/timeline").expect(200).body())
                .contains("Deleted · Nadia Weiss", "Brought back from the recycle bin · Nadia Weiss");
    }

    @Test
    void of_a_lead_that_was_taken_back_its_timeline_tells_so_before_that_it_was_brought_back() {
        User nadia = users.admin("Nadia Weiss");
        User rosa = users.leadCreator("Rosa Marin");
        DealerId lead = dealers.lead("Harbor Lane", rosa);
        clients.of(rosa).post("/leads/" + lead + "/withdrawal").expect(303);
        TestClient page = clients.of(nadia);
        page.post("/dealers/" + lead + "/deletion/undo").expect(303);
        assertThat(page.htmx().get("/dealers/" + lead + "/timeline").expect(200).body())
                .containsSubsequence("Brought back from the recycle bin · you", "Deleted · Rosa Marin", "Lead added");
    }

    @Test
    void nobody_hands_over_what_is_not_theirs() {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(boris).htmx();
        page.get("/dealers/" + shop + "/owner").expect(404);
        page.post("/dealers/" + shop + "/owner", "from", vera.id(), "to", boris.id())
                .expect(404);
        assertThat(page.post("/dealers/" + shop + "/taking").expect(200).header("HX-Trigger"))
                .contains("Somebody was faster");
        assertThat(dealers.read(vera, shop).owner()).isEqualTo(vera.id());
    }
}
