package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
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

    @Test
    void the_lead_creator_sees_that_it_was_merged_and_not_into_what() {
        User rosa = users.leadCreator("Rosa Marin");
        DealerId known = dealers.firm("Harbor Lane Computers", users.agent("Vera Sokolova"));
        Facts facts = Facts.of("Zebra Screens", "US").withPlace("Orlando", "FL");
        Entered entered = entry.enter(users.viewer(rosa), NewLead.of(facts, List.of(), List.of()));
        DealerId lead = ((Entered.Added) entered).dealer();
        assertThat(clients.of(rosa).get("/leads/attempts").body()).contains("/leads/" + lead);
        merges.merge(users.viewer(users.admin("Ann Chief")), MergeWish.of(known, lead));
        assertThat(clients.of(rosa).get("/leads/attempts").expect(200).body())
                .contains("Merged with one that is here")
                .doesNotContain("/leads/" + lead)
                .doesNotContain("Harbor Lane");
        assertThat(clients.of(rosa).get("/leads/new").expect(200).body()).doesNotContain("/leads/" + lead);
        clients.api(rosa).get("/api/v1/dealers/" + lead).expect(404);
    }
}
