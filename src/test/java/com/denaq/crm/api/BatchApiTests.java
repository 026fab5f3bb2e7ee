package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class BatchApiTests {

    static final String THREE = """
            {"items":[
              {"name":"Volt & Byte","site":"voltbyte.example","phones":["(813) 555-0142"],"city":"Tampa","region":"FL"},
              {"site":"nameless.example"},
              {"name":"Volt and Byte LLC","site":"www.voltbyte.example/contact","city":"Tampa","region":"FL"},
              {"name":"Quay Cells","site":"quaycells.example","city":"Reno","region":"NV"}]}""";

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    JsonMapper json;

    @Autowired
    Settings settings;

    User vera;
    User rosa;

    @BeforeEach
    void an_agent_and_a_lead_creator() {
        vera = users.agent("Vera Sokolova");
        rosa = users.leadCreator("Rosa Marin");
    }

    @Test
    void each_gets_its_id_or_its_problem_in_their_order() {
        JsonNode items = items(api(vera).json("POST", "/api/v1/dealers/batch", THREE));
        assertThat(items.size()).isEqualTo(4);
        assertThat(items.at("/0/id").asLong()).isPositive();
        assertThat(items.at("/0").has("problem")).isFalse();
        assertThat(items.at("/1/problem/code").asString()).isEqualTo("name-missing");
        assertThat(items.at("/2/problem/code").asString()).isEqualTo("already-here");
        assertThat(items.at("/2/problem/matches/0/id").asLong())
                .isEqualTo(items.at("/0/id").asLong());
        assertThat(items.at("/2/problem/matches/0/kind").asString()).isEqualTo("same");
        api(vera).get("/api/v1/dealers/" + items.at("/3/id").asLong()).expect(200);
    }

    @Test
    void an_agent_may_insist_and_a_lead_creator_may_not() {
        String insisting = THREE.replace("{\"name\"", "{\"evenIfSimilar\":true,\"name\"");
        assertThat(items(api(vera).json("POST", "/api/v1/dealers/batch", insisting))
                        .at("/2/id")
                        .asLong())
                .isPositive();
        assertThat(items(api(rosa).json("POST", "/api/v1/dealers/batch", insisting))
                        .at("/2/problem/status")
                        .asInt())
                .isEqualTo(409);
    }

    @Test
    void the_same_key_enters_them_once() {
        TestClient once = api(vera).with("Idempotency-Key", "b-1");
        JsonNode first = items(once.json("POST", "/api/v1/dealers/batch", THREE));
        assertThat(items(once.json("POST", "/api/v1/dealers/batch", THREE))).isEqualTo(first);
    }

    @Test
    void a_lead_creators_rows_are_counted_as_those_of_a_list() {
        settings.put("list.rows.per.day", "5");
        api(rosa).json("POST", "/api/v1/dealers/batch", THREE).expect(200);
        api(rosa).json("POST", "/api/v1/dealers/batch", THREE).expect(429);
    }

    @Test
    void questions_are_answered_in_their_order() {
        long volt = items(api(vera).json("POST", "/api/v1/dealers/batch", THREE))
                .at("/0/id")
                .asLong();
        JsonNode results = json.readTree(api(vera)
                        .json(
                                "POST",
                                "/api/v1/duplicates/check",
                                "{\"items\":[{\"name\":\"None of these\"},{\"site\":\"voltbyte.example\"},{}]}")
                        .expect(200)
                        .body())
                .get("results");
        assertThat(results.at("/0/verdict").asString()).isEqualTo("LOOKS_NEW");
        assertThat(results.at("/1/matches/0/id").asLong()).isEqualTo(volt);
        assertThat(results.at("/1/matches/0/verdict").asString()).isEqualTo("ALREADY_HERE");
        assertThat(results.at("/2/matches").size()).isZero();
        assertThat(results.at("/0").has("note")).isFalse();
        assertThat(results.at("/2/note").asString()).startsWith("Nothing to look for");
    }

    @Test
    void what_looks_similar_is_made_all_the_same_and_says_whom_it_resembles() {
        String quibble = "{\"name\":\"Quibble Mail\"}";
        long first = json.readTree(api(vera)
                        .json("POST", "/api/v1/dealers", quibble)
                        .expect(201)
                        .body())
                .get("id")
                .asLong();
        JsonNode second = json.readTree(
                api(vera).json("POST", "/api/v1/dealers", quibble).expect(201).body());
        assertThat(second.get("name").asString()).isEqualTo("Quibble Mail");
        assertThat(second.at("/matches/0/id").asLong()).isEqualTo(first);
        assertThat(second.at("/matches/0/verdict").asString()).isEqualTo("LOOKS_SIMILAR");
        JsonNode items = items(api(vera)
                .json("POST", "/api/v1/dealers/batch", "{\"items\":[" + quibble + ",{\"name\":\"Zebra Screens\"}]}"));
        assertThat(items.at("/0/id").isNumber()).isTrue();
        assertThat(items.at("/0/matches").size()).isEqualTo(2);
        assertThat(items.get(1).has("matches")).as("resembles nothing").isFalse();
        api(vera).json("POST", "/api/v1/dealers", second.toString()).expect(201);
    }

    @Test
    void a_name_that_could_be_anybodys_is_said_to_tell_too_little() {
        for (String name : new String[] {"computer", "a", "😀"}) {
            JsonNode verdict = json.readTree(api(vera)
                    .json("POST", "/api/v1/duplicates/check", "{\"name\":\"" + name + "\"}")
                    .expect(200)
                    .body());
            assertThat(verdict.get("verdict").asString()).isEqualTo("LOOKS_NEW");
            assertThat(verdict.get("note").asString()).as(name).contains("could be anybody");
        }
        JsonNode results = json.readTree(api(vera)
                        .json(
                                "POST",
                                "/api/v1/duplicates/check",
                                "{\"items\":[{\"name\":\"computer\"},{\"name\":\"computer\",\"phones\":[\"813 555 0199\"]}]}")
                        .expect(200)
                        .body())
                .get("results");
        assertThat(results.get(0).has("note")).isTrue();
        assertThat(results.get(1).has("note")).isFalse();
    }

    @Test
    void more_numbers_than_can_be_looked_up_at_once_are_too_many() {
        String phones = IntStream.range(0, 200)
                .mapToObj(n -> "\"813-555-%04d\"".formatted(1000 + n))
                .collect(Collectors.joining(",", "{\"phones\":[", "]}"));
        for (int items : List.of(25, 26)) {
            String body = "{\"items\":[" + String.join(",", Collections.nCopies(items, phones)) + "]}";
            Reply reply = clients.api(vera).json("POST", "/api/v1/duplicates/check", body);
            assertThat(reply.status()).isEqualTo(items == 25 ? 200 : 413);
        }
    }

    @Test
    void more_than_five_hundred_at_once_are_too_many() {
        String many = "{\"items\":[" + String.join(",", Collections.nCopies(501, "{\"name\":\"A shop\"}")) + "]}";
        for (String path : new String[] {"/api/v1/dealers/batch", "/api/v1/duplicates/check"}) {
            Reply reply = api(vera).json("POST", path, many).expect(413);
            assertThat(json.readTree(reply.body()).get("code").asString()).isEqualTo("too-many");
        }
        api(vera).json("POST", "/api/v1/dealers/batch", "{\"items\":7}").expect(400);
        api(vera).json("POST", "/api/v1/dealers/batch", "{}").expect(422);
        api(vera).json("POST", "/api/v1/dealers/batch", "{\"name\":\"A shop\"}").expect(422);
        assertThat(api(vera)
                        .json("POST", "/api/v1/dealers/batch", "{\"colour\":1}")
                        .expect(422)
                        .body())
                .contains("\"ignored\":[\"colour\"]");
        assertThat(api(vera)
                        .json("POST", "/api/v1/dealers/batch", "{\"itms\":[]}")
                        .expect(400)
                        .body())
                .contains("itms is unknown: do you mean items?");
    }

    private TestClient api(User user) {
        return clients.api(user);
    }

    private JsonNode items(Reply reply) {
        return json.readTree(reply.expect(200).body()).get("items");
    }
}
