package com.denaq.crm.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links to groups outlive them: they say so. */
@WebTest
class SettledGroupTests {

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

    private long group(DealerId one, DealerId other) {
        long group = db.sql("""
                insert into duplicate_cluster (mark, sure, kind, bits, words, size)
                values (7, false, 'SAME', 9, 'harbor lane', 2) returning id""").query(Long.class).single();
        db.sql("insert into duplicate_cluster_member select :group, unnest(array[:one, :other]::bigint[])")
                .param("group", group)
                .param("one", one.value())
                .param("other", other.value())
                .update();
        return group;
    }
}
