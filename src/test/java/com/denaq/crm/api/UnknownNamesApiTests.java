package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a program sends in vain is told, and nothing is done; what it has read it may send back whole. */
class UnknownNamesApiTests extends TeamOfPrograms {

    String path;

    @BeforeEach
    void a_firm_of_vera() {
        path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POST  | /api/v1/dealers              | {"name":"Quay Cells","citty":"Reno"}         | citty            | city
            POST  | /api/v1/dealers              | {"name":"Quay Cells","website":"quay.example"} | website        | site
            POST  | /api/v1/dealers              | {"name":"Quay Cells","Postal_Code":"89501"}  | Postal_Code      | postcode
            POST  | /api/v1/dealers              | {"name":"Quay Cells","contacts":[{"name":"Joe","emial":"j@quay.example"}]} | contacts[0].emial | emails
            POST  | /api/v1/dealers              | {"name":"Quay Cells","externalIds":[{"sytem":"sf","id":"1"}]} | externalIds[0].sytem | system
            PATCH | DEALER                       | {"city":"Reno","reegion":"NV"}               | reegion          | region
            PATCH | DEALER                       | {"city":"Reno","state":"NV"}                 | state            | region
            POST  | DEALER/contacts              | {"name":"Joe","phone":"813-555-0142"}        | phone            | phones
            POST  | DEALER/activities            | {"kind":"note","boddy":"Closed"}             | boddy            | body
            POST  | DEALER/next-steps            | {"what":"Call","date":"2026-12-01","tiem":"10:30"} | tiem       | time
            POST  | DEALER/transitions           | {"to":"dead-end","reson":"price"}            | reson            | reason
            POST  | DEALER/transitions           | {"to":"client","evidence":{"kind":"site","lnik":"https://a.example"}} | evidence.lnik | link
            POST  | DEALER/merges                | {"otherr":2}                                 | otherr           | other
            POST  | /api/v1/assignments          | {"dealer":[1],"to":"2"}                      | dealer           | dealers
            POST  | /api/v1/duplicates/decisions | {"a":1,"b":2,"sam":true}                     | sam              | same
            POST  | /api/v1/users                | {"email":"a@denaq.example","rol":"agent"}    | rol              | role
            """)
    void a_member_that_means_nothing_is_named_with_the_likeliest_that_was_meant(
            String method, String address, String body, String field, String meant) {
        TestClient as = api(address.endsWith("/users") ? nadia : vera).with("If-Match", "*");
        JsonNode problem =
                read(as.json(method, address.replace("DEALER", path), body).expect(400));
        assertThat(problem.get("code").asString()).isEqualTo("unknown-member");
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.path("meant").asString(null)).isEqualTo(meant);
        assertThat(problem.get("detail").asString()).contains(field, meant == null ? "evenIfSimilar" : meant);
        assertThat(api(vera).get("/api/v1/dealers").body()).doesNotContain("Quay Cells", "Reno");
    }

    @Test
    void a_member_that_resembles_none_of_ours_hinders_nothing_and_is_named_in_the_answer() {
        String body =
                "{\"name\":\"Quay Cells\",\"colour\":\"red\",\"contacts\":[{\"name\":\"Joe\",\"shoes\":{\"size\":43}}]}";
        JsonNode made = read(api(vera).json("POST", "/api/v1/dealers", body).expect(201));
        assertThat(made.get("name").asString()).isEqualTo("Quay Cells");
        assertThat(made.get("ignored").toString()).isEqualTo("[\"shoes\",\"colour\"]");
        JsonNode changed = read(api(vera)
                .with("If-Match", "*")
                .json("PATCH", path, "{\"city\":\"Reno\",\"colour\":\"red\"}")
                .expect(200));
        assertThat(changed.get("city").asString()).isEqualTo("Reno");
        assertThat(changed.get("ignored").toString()).isEqualTo("[\"colour\"]");
        assertThat(read(api(vera).get(path).expect(200)).has("ignored")).isFalse();
        JsonNode batch = read(api(vera)
                .json(
                        "POST",
                        "/api/v1/dealers/batch",
                        "{\"from\":\"x\",\"items\":[{\"name\":\"Bay Cells\",\"colour\":1}]}")
                .expect(200));
        assertThat(batch.at("/items/0/id").isNumber()).isTrue();
        assertThat(batch.get("ignored").toString()).isEqualTo("[\"from\",\"colour\"]");
    }

    @Test
    void an_item_of_a_batch_with_a_member_that_means_nothing_hinders_no_other() {
        String items =
                "{\"items\":[{\"name\":\"Quay Cells\",\"citty\":\"Reno\"},{\"name\":\"Bay Cells\",\"version\":4}]}";
        JsonNode answers =
                read(api(vera).json("POST", "/api/v1/dealers/batch", items).expect(200));
        assertThat(answers.at("/items/0/problem/field").asString()).isEqualTo("citty");
        assertThat(answers.at("/items/1/id").isNumber()).isTrue();
    }

    @Test
    void what_was_read_may_be_sent_back_whole() {
        for (String made : List.of("contacts", "activities", "next-steps")) {
            String body = "{\"name\":\"Joe\"}";
            switch (made) {
                case "activities" -> body = "{\"kind\":\"note\",\"body\":\"Closed on Mondays\"}";
                case "next-steps" -> body = "{\"what\":\"Call\",\"date\":\"2026-12-01\"}";
                default -> {}
            }
            Reply answer = api(vera).json("POST", path + "/" + made, body).expect(201);
            api(vera).json("POST", path + "/" + made, answer.body()).expect(201);
            JsonNode listed = read(api(vera).get(path + "/" + made)).at("/items/0");
            api(vera).json("POST", path + "/" + made, listed.toString()).expect(201);
        }
        String lead = api(vera)
                .json("POST", "/api/v1/dealers", "{\"name\":\"Quay Cells\",\"city\":\"Reno\"}")
                .expect(201)
                .body();
        assertThat(read(api(vera)
                                .json(
                                        "POST",
                                        "/api/v1/dealers",
                                        lead.replace("{\"id\"", "{\"evenIfSimilar\":true,\"id\""))
                                .expect(201))
                        .at("/owner/email")
                        .asString())
                .isEqualTo(vera.email());
        api(vera)
                .json("POST", "/api/v1/dealers/batch", "{\"items\":[" + lead + "]}")
                .expect(200);
        TestClient one = api(vera).with("If-Match", "*");
        one.json("PATCH", path, api(vera).get(path).body()).expect(200);
        one.json("PATCH", path, "{\"owner\":{\"id\":" + vera.id() + "}}").expect(200);
        for (String nobody : List.of("{}", "[]", "true")) {
            Reply answer = one.json("PATCH", path, "{\"owner\":" + nobody + "}").expect(400);
            assertThat(read(answer).get("field").asString()).isEqualTo("owner");
        }
        one.json("PATCH", path, "{\"owner\":null}").expect(422);
    }

    @Test
    void a_check_goes_on_without_what_means_nothing_and_names_it() {
        String asked = """
                {"id":7,"name":"Quay Cells","citty":"Reno","country":"Atlantis",
                 "contacts":[{"name":"Joe","role":"owner"}]}""";
        JsonNode verdict =
                read(api(vera).json("POST", "/api/v1/duplicates/check", asked).expect(200));
        assertThat(verdict.get("verdict").asString()).isEqualTo("LOOKS_NEW");
        assertThat(verdict.get("ignored").toString()).isEqualTo("[\"citty\",\"id\",\"contacts[0].role\",\"country\"]");
        JsonNode results = read(api(vera)
                .json(
                        "POST",
                        "/api/v1/duplicates/check",
                        "{\"source\":\"x\",\"items\":[" + asked + ",{\"name\":\"Bay Cells\"}]}")
                .expect(200));
        assertThat(results.get("ignored").toString()).isEqualTo("[\"source\"]");
        assertThat(results.at("/results/0/ignored").size()).isEqualTo(4);
        assertThat(results.at("/results/1").has("ignored"))
                .as("all of it was understood")
                .isFalse();
        JsonNode nothing = read(api(vera)
                .json("POST", "/api/v1/duplicates/check", "{\"nmae\":\"Quay Cells\"}")
                .expect(200));
        assertThat(nothing.get("ignored").toString()).isEqualTo("[\"nmae\"]");
    }

    @Test
    void one_beside_several_is_answered_for_neither() {
        for (String address : List.of("/api/v1/duplicates/check", "/api/v1/dealers/batch")) {
            String both = "{\"name\":\"Quay Cells\",\"items\":[{\"name\":\"Bay Cells\"}]}";
            mustBeBesideItems(api(vera).json("POST", address, both));
        }
        String misspelt = "{\"evenIfSimiliar\":true,\"items\":[{\"name\":\"Bay Cells\"}]}";
        mustBeBesideItems(api(vera).json("POST", "/api/v1/dealers/batch", misspelt));
        assertThat(api(vera).get("/api/v1/dealers").body()).doesNotContain("Cells");
    }

    private void mustBeBesideItems(Reply answer) {
        JsonNode problem = read(answer.expect(400));
        assertThat(problem.get("code").asString()).isEqualTo("beside-items");
        assertThat(problem.get("field").asString()).isEqualTo("items");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/dealers?stagee=firm         | stagee | stage
            /api/v1/dealers?owner=nobody@x      | owner  |
            /api/v1/dealers?page=2              | page   | cursor
            DEALER/activities?kinds=call        | kinds  | kind
            DEALER/contacts?Limit=5             | Limit  | limit
            DEALER?fields=name                  | fields |
            /api/v1/me/queue?limitt=2           | limitt | limit
            """)
    void a_parameter_that_means_nothing_is_named_with_what_is_known(String address, String field, String meant) {
        JsonNode problem = read(api(vera).get(address.replace("DEALER", path)).expect(400));
        assertThat(problem.get("code").asString()).isEqualTo("unknown-parameter");
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.path("meant").asString(null)).isEqualTo(meant);
    }

    @Test
    void nothing_is_done_by_an_address_with_a_parameter_that_means_nothing() {
        api(vera)
                .json("POST", "/api/v1/dealers?dryRun=true", "{\"name\":\"Quay Cells\"}")
                .expect(400);
        assertThat(api(vera).get("/api/v1/dealers").body()).doesNotContain("Quay Cells");
    }

    @Test
    void a_value_that_is_none_of_a_few_is_told_with_those() {
        assertThat(read(api(vera).get("/api/v1/dealers?stage=frim").expect(422))
                        .get("detail")
                        .asString())
                .contains("lead, firm, dead-end, account, client");
        assertThat(read(api(vera).get(path + "/activities?kind=cal").expect(422))
                        .get("detail")
                        .asString())
                .contains("call, mail, meeting");
        assertThat(read(api(vera).get("/api/v1/dealers?limit=many").expect(400))
                        .get("detail")
                        .asString())
                .contains("whole number");
    }
}
