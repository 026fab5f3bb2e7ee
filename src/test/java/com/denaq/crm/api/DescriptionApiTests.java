package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description for programs says what is answered. */
@WebTest
class DescriptionApiTests {

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JsonMapper json;

    JsonNode described;

    @BeforeEach
    void read() {
        described = json.readTree(
                clients.nobody().get("/api/v1/openapi.json").expect(200).body());
    }

    @Test
    void what_may_be_null_is_said_to_be_and_what_is_always_there_is_required() {
        User vera = users.agent("Vera Sokolova");
        TestClient api = clients.api(vera);
        String path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
        api.json("POST", path + "/contacts", "{\"name\":\"Joe\"}").expect(201);
        api.json("POST", path + "/next-steps", "{\"what\":\"Call\",\"date\":\"2026-12-01\"}")
                .expect(201);
        List<String> wrong = new ArrayList<>();
        Map.of(
                        "/api/v1/dealers",
                        "/api/v1/dealers",
                        "/api/v1/dealers/{id}",
                        path,
                        "/api/v1/dealers/{id}/contacts",
                        path + "/contacts",
                        "/api/v1/dealers/{id}/next-steps",
                        path + "/next-steps",
                        "/api/v1/dealers/{id}/activities",
                        path + "/activities",
                        "/api/v1/me",
                        "/api/v1/me",
                        "/api/v1/me/queue",
                        "/api/v1/me/queue")
                .forEach((pattern, address) -> {
                    JsonNode schema = described
                            .get("paths")
                            .get(pattern)
                            .at("/get/responses/200/content")
                            .get("application/json")
                            .get("schema");
                    check(address, schema, json.readTree(api.get(address).body()), wrong);
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void statuses_headers_and_forms_are_those_that_are_answered() {
        assertThat(described.toString()).doesNotContain("*/*");
        JsonNode merges = described.get("paths").get("/api/v1/dealers/{id}/merges");
        assertThat(merges.at("/post/responses").propertyNames()).contains("201", "409", "413", "415", "default");
        assertThat(merges.at("/post/responses").has("200")).isFalse();
        assertThat(merges.at("/post/responses/201/headers").has("Location")).isTrue();
        assertThat(merges.at("/delete/responses").propertyNames()).contains("204", "412", "428");
        JsonNode dealer = described.get("paths").get("/api/v1/dealers/{id}");
        assertThat(dealer.at("/get/responses/200/headers").has("ETag")).isTrue();
        assertThat(dealer.at("/get/responses").has("304")).isTrue();
        for (JsonNode parameter : dealer.at("/patch/parameters")) {
            assertThat(parameter.get("required").asBoolean()).isTrue();
        }
    }

    @Test
    void what_is_one_of_a_few_words_says_which_and_null_where_that_may_be() {
        assertThat(words("DealerJson", "stage")).containsExactly("lead", "firm", "account", "client");
        assertThat(words("DealerJson", "source")).contains("lead-creator", "null");
        assertThat(words("TransitionBody", "to")).containsExactly("firm", "dead-end", "account", "client");
        assertThat(words("VerdictJson", "verdict")).containsExactly("ALREADY_HERE", "LOOKS_SIMILAR", "LOOKS_NEW");
        assertThat(words("MatchJson", "verdict")).containsExactly("ALREADY_HERE", "LOOKS_SIMILAR");
        assertThat(words("MatchJson", "state")).contains("dead-end", "in-review");
        assertThat(words("MatchJson", "kind")).contains("same", "branch", "namesake");
        assertThat(words("ActivityBody", "kind")).contains("call", "note").doesNotContain("stage");
        assertThat(words("ActivityBody", "outcome")).contains("call-back");
        assertThat(words("UserJson", "role")).containsExactly("lead-creator", "agent", "admin");
        assertThat(parameter("/api/v1/dealers", "stage").at("/schema/enum").size())
                .isEqualTo(5);
        assertThat(parameter("/api/v1/dealers/{id}/activities", "kind")
                        .at("/schema/items/enum")
                        .toString())
                .contains("call", "note");
    }

    @Test
    void how_many_come_at_once_is_said() {
        JsonNode limit = parameter("/api/v1/dealers", "limit");
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(200);
        assertThat(limit.at("/schema/default").asInt()).isEqualTo(50);
        assertThat(limit.get("description").asString()).contains("Of more than 200");
    }

    @Test
    void what_may_be_left_out_of_a_body_is_said_where_the_answer_names_it_and_what_a_filter_takes_along() {
        for (String answer :
                List.of("DealerJson", "MadeJson", "ActivityJson", "ContactJson", "OpenedJson", "BatchJson")) {
            JsonNode schema = described.at("/components/schemas/" + answer);
            assertThat(schema.at("/properties/ignored/items/type").asString())
                    .as(answer)
                    .isEqualTo("string");
            assertThat(schema.path("required").toString()).as(answer).doesNotContain("ignored");
        }
        assertThat(described.at("/components/schemas/ReasonJson/properties").has("ignored"))
                .isFalse();
        assertThat(parameter("/api/v1/dealers", "stage").get("description").asString())
                .contains("those in the dead end too");
    }

    private JsonNode parameter(String path, String name) {
        return described
                .get("paths")
                .get(path)
                .at("/get/parameters")
                .valueStream()
                .filter(each -> each.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_refused_without_a_field_requires_it() {
        assertThat(described.at("/components/schemas/TransitionBody/required").toString())
                .isEqualTo("[\"to\"]");
        assertThat(described.at("/components/schemas/MergeBody/required").toString())
                .isEqualTo("[\"other\"]");
        assertThat(described.at("/components/schemas/DecisionBody/required").toString())
                .isEqualTo("[\"a\",\"b\",\"same\"]");
        assertThat(described.at("/components/schemas/ContactBody/required").toString())
                .isEqualTo("[\"name\"]");
        assertThat(described.toString()).doesNotContain("JsonNode");
        assertThat(described
                        .at("/components/schemas/MergeBody/properties/other")
                        .toString())
                .doesNotContain("null");
    }

    @Test
    void every_text_that_a_reader_would_take_for_a_code_is_one_of_a_few() {
        List<String> open = new ArrayList<>();
        for (String schema : described.at("/components/schemas").propertyNames()) {
            JsonNode fields = described.at("/components/schemas").get(schema).path("properties");
            for (String name : fields.propertyNames()) {
                if (List.of("kind", "stage", "state", "verdict", "role", "outcome", "direction", "section")
                                .contains(name)
                        && !fields.get(name).has("enum")) {
                    open.add(schema + "." + name);
                }
            }
        }
        assertThat(open).containsOnly("ContactBody.role", "ContactJson.role"); // typed by people
    }

    @Test
    void a_method_that_is_not_taken_and_the_codes_of_problems_are_described() {
        for (JsonNode path : described.get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.get("responses").has("405")).isTrue();
            }
        }
        assertThat(words("Problem", "code"))
                .contains("already-here", "once-another", "too-many-checks", "method-not-taken", "stale");
    }

    @Test
    void every_body_is_understood_as_it_is_described() {
        User nadia = users.admin("Nadia Weiss");
        TestClient api = clients.api(nadia).with("If-Match", "*");
        String firm = dealers.firm("Harbor Lane", nadia).toString();
        List<String> wrong = new ArrayList<>();
        for (String pattern : described.get("paths").propertyNames()) {
            for (String method : described.get("paths").get(pattern).propertyNames()) {
                JsonNode schema = described
                        .get("paths")
                        .get(pattern)
                        .get(method)
                        .at("/requestBody/content")
                        .path("application/json")
                        .path("schema");
                if (!schema.isMissingNode()) {
                    String body = json.writeValueAsString(sample(schema, 0));
                    Reply answer = api.json(method.toUpperCase(Locale.ROOT), pattern.replace("{id}", firm), body);
                    if (answer.status() == 400 || answer.status() >= 500) {
                        wrong.add(method + " " + pattern + " " + body + ": " + answer.body());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** All of it, but several beside one. */
    private @Nullable Object sample(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        String type = schema.at("/type").isArray()
                ? schema.at("/type/0").asString()
                : schema.at("/type").asString("");
        return switch (type) {
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> depth > 3 ? List.of() : List.of(sample(schema.get("items"), depth + 1));
            case "string" -> text(schema.path("format").asString(""));
            default -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                for (String name : schema.path("properties").propertyNames()) {
                    if (!name.equals("items") || schema.get("properties").size() == 1) {
                        all.put(name, sample(schema.get("properties").get(name), depth + 1));
                    }
                }
                yield all;
            }
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-11-01T10:00:00Z";
            default -> format.contains("time") ? "10:30" : "1";
        };
    }

    private List<String> words(String schema, String field) {
        return described
                .at("/components/schemas/" + schema + "/properties/" + field + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .map(each -> each.isEmpty() ? "null" : each)
                .toList();
    }

    private void check(String where, JsonNode given, JsonNode value, List<String> wrong) {
        JsonNode schema = resolved(given);
        if (value.isNull()) {
            if (!given.toString().contains("\"null\"")) {
                wrong.add(where + " is null");
            }
        } else if (value.isArray()) {
            value.forEach(each -> check(where + "[]", schema.get("items"), each, wrong));
        } else if (value.isObject() && schema.has("properties")) {
            if (schema.has("required")) {
                schema.get("required").forEach(each -> {
                    if (!value.has(each.asString())) {
                        wrong.add(where + " has no " + each);
                    }
                });
            }
            for (String name : value.propertyNames()) {
                check(where + "." + name, schema.get("properties").get(name), value.get(name), wrong);
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode one = schema.has("oneOf") ? schema.get("oneOf").get(0) : schema;
        return one.has("$ref") ? described.at(one.get("$ref").asString().substring(1)) : one;
    }
}
