package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a lead creator is shown of their own leads when others work with them. */
@WebTest
class OwnEntriesApiTests {

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    DealerOwners owners;

    @Autowired
    JsonMapper json;

    User rosa;
    User vera;
    TestClient api;
    String path;
    long id;

    @BeforeEach
    void a_lead_of_rosa() {
        rosa = users.leadCreator("Rosa Finder");
        vera = users.agent("Vera Sokolova");
        api = clients.api(rosa);
        id = json.readTree(api.json("POST", "/api/v1/dealers", """
                        {"name":"Quay Cells","phones":["+1 813 555 0101"],"city":"Tampa","region":"FL","remark":"Found on foot"}""").expect(201).body())
                .get("id")
                .asLong();
        path = "/api/v1/dealers/" + id;
    }

    @Test
    void what_they_corrected_before_somebody_took_it_is_shown_as_they_corrected_it() {
        patch("{\"name\":\"Quay Cell Repair\",\"city\":\"Miami\",\"phones\":[\"+1 813 555 0199\"]}");
        patch("{\"site\":\"quaycells.example\"}");
        taken();
        JsonNode shown = read();
        assertThat(shown.get("name").asString()).isEqualTo("Quay Cell Repair");
        assertThat(shown.get("city").asString()).isEqualTo("Miami");
        assertThat(shown.get("region").asString()).isEqualTo("FL");
        assertThat(shown.get("site").asString()).isEqualTo("quaycells.example");
        assertThat(shown.at("/phones/0").asString()).isEqualTo("+1 813 555 0199");
        assertThat(shown.get("remark").asString()).isEqualTo("Found on foot");
    }

    @Test
    void what_was_corrected_on_the_screen_is_too() {
        TestClient browser = clients.of(rosa);
        String form = browser.get("/leads/" + id).expect(200).body();
        browser.post(
                        "/leads/" + id,
                        "name",
                        "Quay Cells",
                        "phone",
                        "+1 813 555 0177",
                        "city",
                        "Tampa, FL",
                        "country",
                        "US",
                        "version",
                        value(form, "version"),
                        "mark",
                        value(form, "mark"))
                .expect(303);
        taken();
        assertThat(read().at("/phones/0").asString()).isEqualTo("+1 813 555 0177");
    }

    @Test
    void a_corrected_country_leaves_the_phones_as_they_were_typed() {
        patch("{\"phones\":[\"030 1239871\"]}");
        patch("{\"country\":\"DE\"}");
        taken();
        assertThat(read().get("phones").toString()).isEqualTo("[\"030 1239871\"]");
    }

    @Test
    void a_town_with_a_comma_is_one() {
        id = json.readTree(api.json("POST", "/api/v1/dealers", "{\"name\":\"Don Cells\",\"city\":\"Rostov, Don\"}")
                        .expect(201)
                        .body())
                .get("id")
                .asLong();
        path = "/api/v1/dealers/" + id;
        taken();
        assertThat(read().get("city").asString()).isEqualTo("Rostov, Don");
        assertThat(read().get("region").isNull()).isTrue();
    }

    @Test
    void what_others_wrote_since_is_not_shown() {
        taken();
        TestClient agent = clients.api(vera);
        agent.with("If-Match", agent.get(path).header("ETag"))
                .json(
                        "PATCH",
                        path,
                        "{\"name\":\"Bay Cells\",\"street\":\"9 Harbor Rd\",\"phones\":[\"+1 813 555 0123\"]}")
                .expect(200);
        TestClient browser = clients.of(rosa);
        for (String page : List.of("/dealers/" + id, "/leads/" + id, "/search?q=cells", "/search?q=" + id)) {
            assertThat(browser.get(page).expect(200).body()).doesNotContain("Bay Cells");
        }
        JsonNode shown = read();
        assertThat(shown.get("street").isNull()).isTrue();
        assertThat(shown.at("/phones/0").asString()).isEqualTo("+1 813 555 0101");
    }

    @Test
    void who_else_there_is_is_not_told_by_naming_owners() {
        User gone = users.admin("Nadia Weiss");
        List<String> answers = Stream.of(vera.email(), gone.email(), gone.id().toString(), "nobody@nowhere.example")
                .map(owner -> api.json(
                                "POST", "/api/v1/dealers", "{\"name\":\"Pier Cells\",\"owner\":\"" + owner + "\"}")
                        .expect(422)
                        .body())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).doesNotContain("Nadia", "Vera", "nobody@");
    }

    private void patch(String body) {
        api.with("If-Match", api.get(path).header("ETag"))
                .json("PATCH", path, body)
                .expect(200);
    }

    private void taken() {
        owners.handOver(users.viewer(users.admin("Nadia Weiss")), new DealerId(id), vera.id());
    }

    private JsonNode read() {
        return json.readTree(api.get(path).expect(200).body());
    }

    private static String value(String page, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
