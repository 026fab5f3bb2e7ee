package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of a merge, from a form or by a program, that isn't as usual. */
@WebTest
class MergeRequestsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    User vera;
    DealerId stays;
    DealerId goes;

    @BeforeEach
    void two_dealers() {
        vera = users.agent("Vera Sokolova");
        stays = dealers.firm("Harbor Lane", vera);
        goes = dealers.firm("Harbor Lane Computers", vera);
    }

    private Object[] form() {
        Dealer other = dealers.read(vera, goes);
        int version = dealers.read(vera, stays).version();
        return new Object[] {"other", goes, "version", version, "otherVersion", other.version()};
    }

    @Test
    void both_may_be_asked_for_what_neither_has() {
        clients.api(vera)
                .json("POST", "/api/v1/dealers/" + stays + "/merges", wish("\"does\":\"both\""))
                .expect(201);
        assertThat(dealers.read(vera, stays).facts().does()).isNull();
    }

    private String wish(String fields) {
        return "{\"other\":" + goes + ",\"fields\":{" + fields + "}}";
    }

    @Test
    void whoever_merges_what_is_merged_already_is_led_to_the_one_that_is_left() {
        Object[] form = form();
        clients.of(vera).post("/dealers/" + stays + "/merges", form).expect(303);
        TestClient.Reply again = clients.of(vera).htmx().post("/dealers/" + stays + "/merges", form);
        assertThat(again.location()).isEqualTo("/dealers/" + stays);
    }
}
