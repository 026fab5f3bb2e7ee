package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever brought a lead that was merged with another is told so, and no more. */
@WebTest
class MergedLeadTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    Entry entry;

    @Autowired
    Merges merges;

    private User rosa;
    private User ann;

    @BeforeEach
    void somebody() {
        rosa = users.leadCreator("Rosa Marin");
        ann = users.admin("Ann Chief");
    }

    private DealerId entered(String name) {
        Facts facts = Facts.of(name, "US").withPlace("Orlando", "FL");
        return ((Entered.Added) entry.enter(users.viewer(rosa), NewLead.of(facts, List.of(), List.of()))).dealer();
    }

    @Test
    void the_lead_creator_sees_that_it_was_here_already_and_not_what() {
        DealerId known = dealers.firm("Harbor Lane Computers", users.agent("Vera Sokolova"));
        DealerId lead = entered("Zebra Screens");
        entered("Quiet Corner Cafe");
        merges.merge(users.viewer(ann), MergeWish.of(known, lead));
        TestClient client = clients.of(rosa);
        for (String list : List.of("/leads/attempts", "/leads", "/leads?show=here&find=zebra", "/leads/new")) {
            assertThat(client.get(list).expect(200).body())
                    .as(list)
                    .contains("It was here already", "/leads/" + lead)
                    .doesNotContain("Harbor Lane");
        }
        assertThat(client.get("/leads").body().replaceAll("<[^>]*>", ""))
                .contains("All 2", "Waiting 1", "Here already 1");
        assertThat(client.get("/leads/" + lead).expect(200).body())
                .contains("The company was here already", "It was here already: today")
                .doesNotContain("Harbor Lane");
        assertThat(client.get("/dealers/" + lead).expect(303).location()).isEqualTo("/leads/" + lead);
        assertThat(clients.api(rosa).get("/api/v1/dealers/" + lead).expect(410).body())
                .doesNotContain("Harbor Lane");
        clients.of(users.leadCreator("Somebody Else")).get("/leads/" + lead).expect(404);
        for (TestClient sender : List.of(client, clients.of(rosa).htmx())) {
            assertThat(sender.post("/dealers/" + lead + "/facts", "was", "{}", "name", "Zebra")
                            .expect(409)
                            .body())
                    .contains("The company was here already", "/leads/" + lead)
                    .doesNotContain("Harbor Lane");
        }
        merges.undo(users.viewer(ann), known, null);
        assertThat(client.get("/leads").body().replaceAll("<[^>]*>", "")).contains("All 2", "Waiting 2");
    }

    @Test
    void into_another_of_their_own_its_address_leads_there() {
        DealerId first = entered("Quiet Corner Cafe");
        DealerId lead = entered("Zebra Screens");
        merges.merge(users.viewer(ann), MergeWish.of(first, lead));
        assertThat(clients.of(rosa).get("/leads/" + lead).expect(303).location())
                .isEqualTo("/leads/" + first);
        assertThat(clients.of(rosa).get("/leads").body()).contains("It was here already");
    }
}
