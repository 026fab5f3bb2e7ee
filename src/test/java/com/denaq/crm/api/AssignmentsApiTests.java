package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class AssignmentsApiTests {

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @Autowired
    Settings settings;

    User vera;
    User boris;
    User nadia;
    TestClient admin;
    DealerId shop;

    @BeforeEach
    void a_lead_of_vera() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Adler");
        nadia = users.admin("Nadia Weiss");
        admin = clients.api(nadia);
        shop = dealers.lead("Harbor Lane", vera);
    }

    @Test
    void an_agent_takes_free_leads_by_naming_themselves_and_hands_over_their_own() {
        DealerId free = dealers.lead("Free Batteries", nadia);
        TestClient hers = clients.api(vera);
        String both = "{\"dealers\":[" + free + "," + shop + "],\"to\":\"" + vera.email() + "\"}";
        assertThat(read(hers.json("POST", "/api/v1/assignments", both).expect(200))
                        .get("assigned")
                        .toString())
                .isEqualTo("[" + free + "]");
        assertThat(dealers.read(vera, free).owner()).isEqualTo(vera.id());
        clients.api(boris)
                .json("POST", "/api/v1/assignments", "{\"dealers\":[" + free + "],\"to\":" + boris.id() + "}")
                .expect(404);
        hers.json("POST", "/api/v1/assignments", "{\"dealers\":[" + free + "],\"to\":" + boris.id() + "}")
                .expect(200);
        assertThat(dealers.read(boris, free).owner()).isEqualTo(boris.id());
    }

    @Test
    void beyond_the_cap_an_agent_takes_none_of_them() {
        settings.put("free.lead.cap", "2");
        DealerId one = dealers.lead("Free Batteries", nadia);
        DealerId other = dealers.lead("Free Screens", nadia);
        JsonNode problem = read(clients.api(vera)
                .json(
                        "POST",
                        "/api/v1/assignments",
                        "{\"dealers\":[" + one + "," + other + "],\"to\":" + vera.id() + "}")
                .expect(409));
        assertThat(problem.get("code").asString()).isEqualTo("lead-cap");
        assertThat(read(admin.get("/api/v1/dealers/" + one)).get("owner").isNull())
                .isTrue();
    }

    @Test
    void only_an_explicit_null_gives_a_dealer_to_nobody() {
        for (String to : new String[] {"", ",\"to\":\"\"", ",\"to\":\" \""}) {
            JsonNode problem = read(assign(shop.toString(), to).expect(422));
            assertThat(problem.get("field").asString()).isEqualTo("to");
        }
        for (String to : new String[] {",\"to\":[]", ",\"to\":{}", ",\"to\":true"}) {
            assertThat(read(assign(shop.toString(), to).expect(400))
                            .get("field")
                            .asString())
                    .isEqualTo("to");
        }
        assertThat(read(assign(shop.toString(), ",\"to\":\"none@denaq.example\"")
                                .expect(422))
                        .get("field")
                        .asString())
                .isEqualTo("to");
        assertThat(Objects.requireNonNull(dealers.read(vera, shop).owner())).isEqualTo(vera.id());
        assign(shop.toString(), ",\"to\":null").expect(200);
        assertThat(read(admin.get("/api/v1/dealers/" + shop)).get("owner").isNull())
                .isTrue();
        assign(shop.toString(), ",\"to\":{\"id\":" + boris.id() + ",\"email\":\"" + boris.email() + "\"}")
                .expect(200);
    }

    @Test
    void what_cannot_be_given_is_named_with_its_reason_and_nothing_moves() {
        DealerId waiting = dealers.lead("Waits for review", nadia);
        db.sql("update dealer set in_review = true, owner_id = null where id = :id")
                .param("id", waiting.value())
                .update();
        DealerId gone = dealers.lead("Harbor Lane again", vera);
        clients.api(vera)
                .json("POST", "/api/v1/dealers/" + shop + "/merges", "{\"other\":" + gone + "}")
                .expect(201);
        JsonNode problem = read(assign(shop + "," + waiting + "," + gone, ",\"to\":\"" + boris.email() + "\"")
                .expect(409));
        assertThat(problem.get("code").asString()).isEqualTo("not-given");
        assertThat(problem.get("detail").asString()).contains(waiting.toString(), gone.toString());
        assertThat(problem.get("dealers").toString())
                .isEqualTo("[{\"id\":%s,\"why\":\"in-review\"},{\"id\":%s,\"why\":\"merged\",\"mergedInto\":%s}]"
                        .formatted(waiting, gone, shop));
        assertThat(Objects.requireNonNull(dealers.read(vera, shop).owner())).isEqualTo(vera.id());
    }

    @Test
    void what_the_caller_may_not_give_is_not_there_for_them() {
        JsonNode problem = read(
                assign(shop + ",999999999", ",\"to\":\"" + boris.email() + "\"").expect(404));
        assertThat(problem.get("dealers").toString()).isEqualTo("[999999999]");
        clients.api(boris)
                .json("POST", "/api/v1/assignments", "{\"dealers\":[" + shop + "],\"to\":\"" + boris.email() + "\"}")
                .expect(404);
    }

    private Reply assign(String ids, String to) {
        return admin.json("POST", "/api/v1/assignments", "{\"dealers\":[" + ids + "]" + to + "}");
    }

    private JsonNode read(Reply reply) {
        return json.readTree(reply.body());
    }
}
