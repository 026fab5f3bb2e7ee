package com.denaq.crm.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of a group, and of those that are no more. */
@WebTest
class GroupPageTests {

    private static final String SETTLED = "This group is settled";

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    Decisions decisions;

    @Autowired
    Merges merges;

    @Autowired
    Reachability reachability;

    @Autowired
    DealerRegister register;

    @Autowired
    JdbcClient db;

    @Test
    void a_link_to_a_group_that_is_settled_says_so_and_leads_to_the_list() {
        User ann = users.admin("Ann Chief");
        DealerId one = dealers.lead("Harbor Lane", users.agent("Vera Sokolova"));
        DealerId other = dealers.lead("Harbor Lanes", users.agent("Boris Orlov"));
        long group = group(one, other);
        TestClient client = clients.of(ann);
        assertThat(client.get("/duplicates/" + group).expect(200).body()).contains("Harbor Lanes");
        decisions.decide(users.viewer(ann), one, other, false, Source.PAGE);
        assertThat(client.get("/duplicates/" + group).expect(200).body()).contains(SETTLED, "href=\"/duplicates\"");
        db.sql("delete from duplicate_cluster").update(); // as the next sweep does
        assertThat(client.get("/duplicates/" + group).expect(200).body()).contains(SETTLED, "href=\"/duplicates\"");
        assertThat(client.post("/duplicates/" + group + "/rest").expect(200).body())
                .contains(SETTLED);
        assertThat(client.post("/duplicates/" + group + "/difference")
                        .expect(200)
                        .body())
                .contains(SETTLED);
        client.get("/duplicates/" + (group + 1)).expect(404);
        clients.of(users.agent("Somebody Else")).get("/duplicates/" + group).expect(404);
    }

    @Test
    void the_reasons_are_the_same_wherever_the_two_are_shown() {
        User ann = users.admin("Ann Chief");
        Viewer viewer = users.viewer(ann);
        DealerId renamed = dealers.lead("Bluebird Mobile Repair Co.", users.agent("Vera Sokolova"));
        DealerId other = dealers.lead("Bluebird Mobile Repair Co.", users.agent("Boris Orlov"));
        for (DealerId each : List.of(renamed, other)) {
            reachability.set(viewer, each, List.of("+1 813 555 0142"), List.of());
        }
        Dealer now = dealers.read(ann, renamed);
        register.correct(viewer, renamed, now.facts().withName("Bluebird After Merge"));
        long group = group(renamed, other);
        TestClient client = clients.of(ann);
        for (String page : List.of(
                "/duplicates",
                "/duplicates/" + group,
                "/dealers/" + renamed + "/alike",
                "/dealers/" + other + "/alike",
                "/dealers/" + renamed + "/merges/new?other=" + other)) {
            assertThat(client.get(page).expect(200).body().toLowerCase(Locale.ROOT))
                    .as(page)
                    .contains("a former name is the same", "same phone")
                    .doesNotContain("another name");
        }
    }

    @Test
    void a_page_that_asks_by_itself_for_a_piece_of_a_dealer_that_was_given_away_hears_whose_it_is_and_no_error() {
        DealerId dealer = dealers.firm("Harbor Lane", users.agent("Vera Sokolova"));
        TestClient before = clients.of(users.agent("Somebody Else"));
        for (String path : List.of("/alike", "/notes")) {
            before.get("/dealers/" + dealer + path).expect(404);
            assertThat(before.htmx()
                            .get("/dealers/" + dealer + path)
                            .expect(204)
                            .header("HX-Trigger"))
                    .contains("Harbor Lane belongs to Vera Sokolova now.");
            assertThat(before.htmx()
                            .get("/dealers/999999999" + path)
                            .expect(204)
                            .header("HX-Trigger"))
                    .isEmpty();
        }
    }

    @Test
    void a_page_that_asks_by_itself_for_a_piece_of_a_dealer_that_was_merged_away_is_led_to_the_one_that_is_there() {
        User vera = users.agent("Vera Sokolova");
        DealerId winner = dealers.firm("Harbor Lane", vera);
        DealerId loser = dealers.firm("Harbor Lanes", vera);
        merges.merge(users.viewer(vera), MergeWish.of(winner, loser));
        for (String path : List.of("/alike", "/notes")) {
            assertThat(clients.of(vera)
                            .htmx()
                            .get("/dealers/" + loser + path)
                            .expect(204)
                            .header("HX-Redirect"))
                    .isEqualTo("/dealers/" + winner);
        }
    }

    private long group(DealerId one, DealerId other) {
        long group = db.sql("""
                insert into duplicate_cluster (mark, sure, kind, bits, words, size)
                values (7, false, 'SAME', 9, 'harbor lane', 2) returning id""").query(Long.class).single();
        db.sql("insert into duplicate_cluster_member select :group, unnest(array[:one, :other]::bigint[])")
                .param("group", group)
                .param("one", one.value())
                .param("other", other.value())
                .update();
        db.sql("""
                with sweep as (
                    insert into duplicate_sweep (state, started_at, position, total) values ('DONE', now(), 0, 2) returning id)
                insert into duplicate_link (a, b, sweep_id, verdict, kind, bits, reasons)
                select :one, :other, id, 'ALREADY_HERE', 'SAME', 9, '{SAME_NAME,SAME_PHONE}' from sweep""").param("one", one.value()).param("other", other.value()).update();
        return group;
    }
}
