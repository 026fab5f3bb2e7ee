package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class EmptyBoardTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Test
    void a_board_without_any_dealer_says_what_to_do_first() {
        User nadia = users.admin("Nadia Weiss");
        assertThat(clients.of(nadia).get("/board").expect(200).body())
                .contains("No dealers yet", "href=\"/import\"", "href=\"/users#user\"")
                .doesNotContain("data-board=");
        dealers.firm("Harbor Lane", users.agent("Vera Sokolova"));
        assertThat(clients.of(nadia).get("/board").expect(200).body())
                .contains("data-board=")
                .doesNotContain("No dealers yet");
    }

    @Test
    void a_board_on_which_nothing_fits_says_so_and_lets_the_filter_go() {
        User vera = users.agent("Vera Sokolova");
        dealers.firm("Harbor Lane", vera);
        assertThat(clients.of(vera).get("/board?owner=me&q=Zenith").expect(200).body())
                .contains("No dealer matches these 2 filters", "href=\"/board?owner=me\"", "href=\"/board?all=1\"");
        assertThat(clients.of(vera).get("/board?q=Harbor").expect(200).body()).doesNotContain("No dealer matches");
    }
}
