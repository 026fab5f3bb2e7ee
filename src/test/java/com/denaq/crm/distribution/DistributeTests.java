package com.denaq.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which leads are given, and to whom, as an admin types it. */
@WebTest
class DistributeTests {

    @Autowired
    DealerRegister register;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    DealerOwners owners;

    @Autowired
    JdbcClient db;

    User nadia;
    User vera;
    TestClient browser;
    List<DealerId> leads = new ArrayList<>();

    @BeforeEach
    void three_leads() {
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        browser = clients.of(nadia);
        for (String region : List.of("FL", "FL", "NY")) {
            leads.add(register.enter(
                    users.viewer(nadia),
                    NewDealer.of(Facts.of("Shop of " + region, "US").withPlace("Town", region), Source.ADMIN)));
        }
    }

    @Test
    void none_but_what_is_ticked_is_given() {
        assertThat(shown("?tick=none")).contains("0 of 3 leads", "Give 0 leads");
        String one = "?base=none&pick=" + leads.get(1);
        assertThat(shown(one)).contains("1 of 3 leads", "Give 1 lead to 1 agent");
        browser.post(
                        "/distribute/hand-overs",
                        "base",
                        "none",
                        "pick",
                        leads.get(1),
                        "rule",
                        "IN_TURN",
                        "ruleWas",
                        "IN_TURN",
                        "all",
                        1,
                        "to",
                        vera.id(),
                        "agent",
                        vera.id(),
                        "was",
                        1,
                        "gets",
                        1)
                .expect(303);
        assertThat(leads).extracting(each -> dealers.read(nadia, each).owner()).containsExactly(null, vera.id(), null);
    }

    @Test
    void what_was_to_go_to_somebody_who_is_away_since_is_said_to_be_left_and_why() {
        String name = "Grace Lee of the Shops by the Harbor in Tampa and Clearwater";
        User grace = users.agent(name);
        db.sql("update app_user set away_until = '2026-12-01' where id = :id")
                .param("id", grace.id().value())
                .update();
        browser.post(
                        "/distribute/hand-overs",
                        "rule",
                        "IN_TURN",
                        "ruleWas",
                        "IN_TURN",
                        "all",
                        3,
                        "to",
                        vera.id(),
                        "agent",
                        vera.id(),
                        "was",
                        2,
                        "gets",
                        2,
                        "to",
                        grace.id(),
                        "agent",
                        grace.id(),
                        "was",
                        1,
                        "gets",
                        1)
                .expect(303);
        assertThat(shown("")).contains("2 dealers changed hands, 1 was left: " + name + " is away");
    }

    @Test
    void where_there_is_no_free_lead_at_all_it_says_where_they_come_from() {
        for (DealerId lead : leads) {
            owners.give(List.of(new Assignment(lead, null, vera.id())), nadia.id(), null);
        }
        assertThat(shown(""))
                .contains("There are no free leads", "href=\"/import\"")
                .doesNotContain("No free lead fits");
        assertThat(shown("?from=" + vera.id() + "&region=TX")).contains("No dealer fits");
    }

    @Test
    void what_is_not_listed_is_said_to_be_given_or_listed_on_request() {
        for (int i = 0; i < 50; i++) {
            dealers.lead("Lead " + i, nadia);
        }
        assertThat(shown("")).contains("50 of 53 listed", "The other 3 are given as well", "Give 53 leads");
        assertThat(shown("?tick=none")).contains("50 of 53 listed", "Nothing else is given but what is ticked");
        assertThat(shown("?more=100")).contains("Give Lead 49").doesNotContain("listed");
    }

    @Test
    void a_number_that_is_none_is_said_to_be_and_given_to_nobody() {
        for (String typed : List.of("4.5", "-3", "abc", "4,5")) {
            String page = shown(
                    "?rule=IN_TURN&ruleWas=IN_TURN&to=" + vera.id() + "&agent=" + vera.id() + "&was=3&gets=" + typed);
            assertThat(page).contains("“" + typed + "” is no whole number", "value=\"" + typed + "\"", "Give 0 leads");
        }
    }

    @Test
    void states_are_read_as_words_and_unknown_ones_are_named() {
        assertThat(shown("?region=Florida")).contains("Give 2 leads");
        assertThat(shown("?region=fl+new%20york")).contains("Give 0 leads").contains("Nobody is in fl new york");
        assertThat(shown("?region=fl%2C+new%20york")).contains("Give 3 leads");
        assertThat(shown("?region=fl%20ny")).contains("Give 3 leads");
        assertThat(shown("?region=ny%2C+zz")).contains("Give 1 lead to", "Nobody is in ZZ");
    }

    private String shown(String query) {
        return browser.get("/distribute" + query).expect(200).body();
    }
}
