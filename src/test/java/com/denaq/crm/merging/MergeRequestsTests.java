package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of a merge, from a form or by a program, that isn't as usual. */
@WebTest
class MergeRequestsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    DealerRegister register;

    @Autowired
    Merges merges;

    @Autowired
    DealerOwners owners;

    @Autowired
    JdbcClient db;

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

    @Test
    void words_that_are_too_long_together_are_not_merged_and_that_is_said() {
        for (DealerId each : List.of(stays, goes)) {
            Dealer now = dealers.read(vera, each);
            String remark = (each + " ").repeat(1_500);
            register.correct(
                    users.viewer(vera), each, now.version(), now.facts().withRemark(remark));
        }
        String page = clients.of(vera)
                .post("/dealers/" + stays + "/merges", form())
                .expect(422)
                .body();
        assertThat(page).contains("too long for “Note”", "Nothing is merged yet");
        clients.api(vera)
                .json("POST", "/api/v1/dealers/" + stays + "/merges", wish(""))
                .expect(422);
        clients.api(vera)
                .json("POST", "/api/v1/dealers/" + stays + "/merges", wish("\"remark\":\"this\""))
                .expect(201);
    }

    @Test
    void what_belonged_to_somebody_who_has_left_is_nobodys_when_two_are_parted() {
        User boris = users.agent("Boris Orlov");
        User ann = users.admin("Ann Chief");
        DealerId his = dealers.firm("Zebra Screens", boris);
        merges.merge(
                users.viewer(ann),
                new MergeWish(his, goes, Map.of(MergeField.OWNER, MergeField.Side.OTHER), null, null));
        db.sql("update app_user set active = false where id = :id")
                .param("id", boris.id().value())
                .update();
        TestClient client = clients.of(ann);
        long merge = merges.of(his).getFirst().id();
        client.post("/dealers/" + his + "/merges/" + merge + "/undo");
        Dealer parted = dealers.read(ann, his);
        assertThat(parted.owner()).isNull();
        assertThat(parted.ownedSince()).isNull();
        assertThat(client.get("/dealers/" + his).body()).contains("Whoever had Zebra Screens before has left");
        assertThat(dealers.read(vera, goes).owner()).isEqualTo(vera.id());
    }

    @Test
    void what_happened_to_the_merged_one_says_in_the_timeline_whose_it_is() {
        Viewer ann = users.viewer(users.admin("Ann Chief"));
        owners.handOver(ann, goes, users.agent("Boris Orlov").id());
        owners.handOver(ann, goes, vera.id());
        merges.merge(ann, MergeWish.of(stays, goes));
        String path = "/dealers/" + stays + "/timeline";
        String told = clients.of(vera).htmx().get(path).body();
        assertThat(told.split("from Harbor Lane Computers"))
                .hasSizeGreaterThan(4); // its beginning, its work, two hand-overs
        merges.undo(ann, stays, null);
        assertThat(clients.of(vera).htmx().get(path).body()).doesNotContain("from Harbor Lane");
        assertThat(clients.of(vera).htmx().get("/dealers/" + goes + "/timeline").body())
                .doesNotContain("from Harbor Lane");
    }

    @Test
    void the_timeline_of_the_one_tells_nothing_new_of_the_other_once_they_are_parted() {
        merges.merge(users.viewer(vera), MergeWish.of(stays, goes));
        String told =
                clients.of(vera).htmx().get("/dealers/" + stays + "/timeline").body();
        assertThat(told).contains("Harbor Lane Computers", "D-" + goes);
        merges.undo(users.viewer(vera), stays, null);
        told = clients.of(vera).htmx().get("/dealers/" + stays + "/timeline").body();
        assertThat(told).contains("D-" + goes).doesNotContain("Harbor Lane Computers");
    }
}
