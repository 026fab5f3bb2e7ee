package com.denaq.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.merging.Decision;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.NewActivity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking back what was said in review. */
@WebTest
class ReviewUndoTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    Entry entry;

    @Autowired
    Dealers dealers;

    @Autowired
    Decisions decisions;

    @Autowired
    Activities activities;

    @Autowired
    DealerLife life;

    @Autowired
    TestDealers shops;

    @Autowired
    JdbcClient db;

    @Test
    void what_somebody_else_has_said_of_the_two_meanwhile_stays() {
        User ada = users.admin("Ada Quist");
        User nadia = users.admin("Nadia Weiss");
        DealerId known = entered(users.agent("Vera Sokolova"), EntryTests.harborLane());
        DealerId lead = entered(users.leadCreator("Rosa Marin"), EntryTests.similar());
        long review = db.sql("select id from review").query(Long.class).single();
        int version = db.sql("select version from review").query(Integer.class).single();
        clients.of(ada)
                .post("/review/" + review + "/another", "version", version)
                .expect(303);
        assertThat(decisions.about(lead)).extracting(Decision::byName).containsExactly("Ada Quist");
        decisions.decide(users.viewer(nadia), lead, known, true, Source.PAGE);
        clients.of(ada).post("/review/" + review + "/undo").expect(303);
        assertThat(dealers.read(users.viewer(ada), lead).inReview()).isTrue();
        assertThat(decisions.about(lead)).extracting(Decision::byName).containsExactly("Nadia Weiss");
    }

    @Test
    void whoever_brought_what_is_kept_as_a_note_of_another_is_told_that_it_was_here_already() {
        entered(users.agent("Vera Sokolova"), EntryTests.harborLane());
        User rosa = users.leadCreator("Rosa Marin");
        DealerId lead = entered(rosa, EntryTests.similar());
        long review = db.sql("select id from review").query(Long.class).single();
        clients.of(users.admin("Ada Quist"))
                .post("/review/" + review + "/same", "version", 0)
                .expect(303);
        for (String list : List.of("/leads", "/leads/attempts", "/leads/new")) {
            assertThat(clients.of(rosa).get(list).body()).contains("It was here already", "/leads/" + lead);
        }
        assertThat(clients.of(rosa).get("/leads/" + lead).expect(200).body())
                .contains("The company was here already")
                .doesNotContain("Vera");
    }

    @Test
    void what_an_agent_sent_for_review_comes_back_to_them_until_that_is_taken_back() {
        entered(users.agent("Nadia Weiss"), EntryTests.harborLane());
        User vera = users.agent("Vera Sokolova");
        Viewer admin = users.viewer(users.admin("Ada Quist"));
        DealerId lead = entered(
                vera,
                EntryTests.harborLane().explained(null, "Another firm is in").evenIfHere(true));
        long review = db.sql("select id from review").query(Long.class).single();
        TestClient ada = clients.of(users.admin("Bea Quist"));
        assertThat(ada.get("/review").body()).contains("It is another: Vera Sokolova gets it");
        ada.post("/review/" + review + "/another", "version", 0).expect(303);
        assertThat(dealers.read(admin, lead).owner()).isEqualTo(vera.id());
        ada.post("/review/" + review + "/undo").expect(303);
        assertThat(dealers.read(admin, lead).owner()).isNull();
        assertThat(dealers.read(admin, lead).inReview()).isTrue();
        ada.post("/review/" + review + "/another", "version", 2).expect(303);
        activities.log(users.viewer(vera), lead, NewActivity.note("Called"));
        ada.post("/review/" + review + "/undo").expect(303);
        assertThat(dealers.read(admin, lead).owner()).isEqualTo(vera.id());
    }

    @Test
    void whose_it_is_in_the_dead_end_is_told_that_it_was_found_anew_until_that_is_taken_back() {
        User vera = users.agent("Vera Sokolova");
        DealerId known = entered(vera, EntryTests.harborLane());
        life.refuse(users.viewer(vera), known, shops.refusal("price"));
        entered(users.leadCreator("Rosa Marin"), EntryTests.similar());
        long review = db.sql("select id from review").query(Long.class).single();
        String told = "Rosa Marin has found this dealer anew";
        clients.of(users.admin("Ada Quist"))
                .post("/review/" + review + "/same", "version", 0)
                .expect(303);
        assertThat(clients.of(vera).get("/my-day").expect(200).body()).contains(told);
        clients.of(users.admin("Bea Quist")).post("/review/" + review + "/undo").expect(303);
        assertThat(clients.of(vera).get("/my-day").expect(200).body()).doesNotContain(told);
    }

    private DealerId entered(User by, NewLead lead) {
        return ((Entered.Added) entry.enter(users.viewer(by), lead)).dealer();
    }
}
