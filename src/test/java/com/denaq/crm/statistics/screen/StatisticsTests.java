package com.denaq.crm.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class StatisticsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Test
    void an_agent_sees_their_own_figures_whomever_they_ask_for() {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        dealers.firm("Harbor Lane", vera);
        dealers.firm("Two Rivers", boris);
        dealers.firm("Gear Loop", boris);
        TestClient asked = clients.of(vera);
        String list = asked.get("/statistics/list?figure=firms&agent=" + boris.id())
                .expect(200)
                .body();
        assertThat(list).contains("1 became a firm", "Harbor Lane").doesNotContain("Two Rivers");
        assertThat(asked.get("/dealers?figure=moved&figure.kind=firms&figure.agent=" + boris.id())
                        .expect(200)
                        .body())
                .contains("Harbor Lane", "Became firms")
                .doesNotContain("Two Rivers");
        assertThat(asked.get("/statistics?agent=" + boris.id()).expect(200).body())
                .doesNotContain("Boris Orlov");
    }

    @Test
    void an_address_that_makes_no_sense_shows_the_usual_period() {
        TestClient nadia = clients.of(users.admin("Nadia Weiss"));
        nadia.get("/statistics?span=any&from=yesterday&to=9999-99-99&agent=x").expect(200);
        nadia.get("/statistics/list?figure=firms&after=1_2_3&from=2026-12-01&to=2026-01-01")
                .expect(200);
        nadia.get("/statistics/list?figure=nonsense").expect(404);
    }
}
