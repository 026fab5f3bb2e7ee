package com.denaq.crm.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people and one paper: the second is told what the first made of it. */
@WebTest
class PapersMeanwhileTests {

    @Autowired
    Papers papers;

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    User nadia;
    DealerId shop;
    String states;

    @BeforeEach
    void a_paper_that_was_received() {
        vera = users.agent("Vera Sokolova");
        nadia = users.admin("Nadia Weiss");
        shop = dealers.firm("Harbor Lane", vera);
        states = "/dealers/" + shop + "/papers/tax-form/states";
        become(vera, PaperState.RECEIVED);
    }

    @Test
    void an_agent_who_has_not_seen_yet_that_it_is_verified_is_told_so_and_by_whom() {
        become(nadia, PaperState.VERIFIED);
        TestClient.Reply told = clients.of(vera)
                .htmx()
                .post(states, "state", "ASKED", "version", 1)
                .expect(204);
        assertThat(told.header("HX-Trigger")).contains("is verified meanwhile, by Nadia Weiss", "dealer-changed");
        assertThat(state()).isEqualTo(PaperState.VERIFIED);
    }

    @Test
    void an_admin_does_not_reject_unseen_what_another_has_verified() {
        become(nadia, PaperState.VERIFIED);
        TestClient ann = clients.of(users.admin("Ann Lee")).htmx();
        assertThat(ann.post(states, "state", "REJECTED", "version", 1, "note", "Blurred")
                        .expect(204)
                        .header("HX-Trigger"))
                .contains("is verified meanwhile, by Nadia Weiss");
        assertThat(state()).isEqualTo(PaperState.VERIFIED);
        ann.post(states, "state", "REJECTED", "version", 2, "note", "Blurred").expect(204);
        assertThat(state()).isEqualTo(PaperState.REJECTED);
    }

    private @Nullable PaperState state() {
        return papers.of(shop).stream()
                .filter(each -> each.code().equals("tax-form"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void a_reason_that_is_longer_than_its_field_is_told_and_changes_nothing() {
        TestClient admin = clients.of(nadia).htmx();
        assertThat(admin.post(states, "state", "REJECTED", "version", 1, "note", "x".repeat(501))
                        .expect(204)
                        .header("HX-Trigger"))
                .contains("500 characters");
        assertThat(state()).isEqualTo(PaperState.RECEIVED);
    }

    private void become(User by, PaperState state) {
        papers.become(users.viewer(by), shop, "tax-form", state, null, null);
    }
}
