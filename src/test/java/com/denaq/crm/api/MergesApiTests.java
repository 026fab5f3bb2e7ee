package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs merge dealers and part them again. */
@WebTest
class MergesApiTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    Contacts contacts;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    User vera;
    TestClient api;
    DealerId one;
    DealerId other;

    @BeforeEach
    void two_of_one_company() {
        vera = users.agent("Vera Sokolova");
        api = clients.api(vera);
        one = dealers.lead("Harbor Lane Laptop Repair", vera);
        other = dealers.firm("Harbor Lane Computers", vera);
        contacts.add(users.viewer(vera), other, NewContact.named("Maria Lopez"));
    }

    @Test
    void one_takes_in_the_other_with_its_people_stage_and_number() {
        for (DealerId each : new DealerId[] {one, other}) {
            api.json(
                            "POST",
                            "/api/v1/dealers/" + each + "/next-steps",
                            "{\"what\":\"Call " + each + "\",\"date\":\"2026-12-01\"}")
                    .expect(201);
        }
        JsonNode made = json.readTree(merge(api, one, other, "").expect(201).body());
        assertThat(made.get("dealer").asLong()).isEqualTo(one.value());
        assertThat(api.get("/api/v1/dealers/" + one + "/contacts").body()).contains("Maria Lopez");
        assertThat(api.get("/api/v1/dealers/" + one + "/activities").body())
                .contains("\"endedStep\":{\"what\":\"Call " + other + "\",\"date\":\"2026-12-01\"}");
        assertThat(api.get("/api/v1/dealers/" + one).body()).contains("\"stage\":\"firm\"");
        assertThat(api.get("/api/v1/dealers/" + other).expect(308).location()).isEqualTo("/api/v1/dealers/" + one);
        assertThat(api.get("/api/v1/dealers/" + other + "/contacts?limit=5")
                        .expect(308)
                        .location())
                .isEqualTo("/api/v1/dealers/" + one + "/contacts?limit=5");
        assertThat(clients.of(vera).get("/dealers/" + other).expect(303).location())
                .isEqualTo("/dealers/" + one);
        assertThat(api.get("/api/v1/dealers?limit=50").body()).doesNotContain("Harbor Lane Computers");
    }

    @Test
    void a_field_can_be_taken_from_either_side() {
        merge(api, one, other, ",\"fields\":{\"name\":\"other\"}").expect(201);
        assertThat(api.get("/api/v1/dealers/" + one).body()).contains("\"name\":\"Harbor Lane Computers\"");
        part(one, "").expect(204);
        assertThat(api.get("/api/v1/dealers/" + one).body()).contains("\"name\":\"Harbor Lane Laptop Repair\"");
        assertThat(api.get("/api/v1/dealers/" + other).expect(200).body()).contains("\"stage\":\"firm\"");
        part(one, "").expect(404);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        merge(api, one, one, "").expect(422);
        merge(api, one, other, ",\"fields\":{\"colour\":\"other\"}").expect(422);
        for (String side : List.of("\"mine\"", "\"both\"", "null")) {
            JsonNode problem = json.readTree(merge(api, one, other, ",\"fields\":{\"name\":" + side + "}")
                    .expect(422)
                    .body());
            assertThat(problem.get("detail").asString()).isEqualTo("fields.name is one of this, other");
        }
        String misspelt = ",\"fields\":{\"nmae\":\"other\"}";
        assertThat(merge(api, one, other, misspelt).expect(400).body())
                .contains("\"unknown-member\"", "fields.nmae is unknown: do you mean name?");
        api.json("POST", "/api/v1/dealers/" + one + "/merges", "{}").expect(422);
        merge(api.with("If-Match", "\"77\""), one, other, "").expect(412);
        merge(api, one, new DealerId(999_999_999), "").expect(404);
    }

    @Test
    void one_that_is_merged_already_says_into_which() {
        merge(api, one, other, "").expect(201);
        DealerId third = dealers.lead("Harbor Lane", vera);
        JsonNode problem =
                json.readTree(merge(api, third, other, "").expect(409).body());
        assertThat(problem.get("code").asString()).isEqualTo("merged");
        assertThat(problem.get("mergedInto").asLong()).isEqualTo(one.value());
    }

    @Test
    void what_is_said_of_one_that_was_merged_is_said_of_where_it_went() {
        merge(api, one, other, "").expect(201);
        DealerId third = dealers.lead("Harbor Lane", vera);
        String pair = "{\"a\":%s,\"b\":%s,\"same\":false}";
        JsonNode made = json.readTree(api.json("POST", "/api/v1/duplicates/decisions", pair.formatted(third, other))
                .expect(201)
                .body());
        assertThat(List.of(made.get("a").asLong(), made.get("b").asLong()))
                .containsExactlyInAnyOrder(third.value(), one.value());
        api.json("POST", "/api/v1/duplicates/decisions", pair.formatted(one, other))
                .expect(422);
    }

    @Test
    void a_deletion_is_not_passed_on_to_the_dealer_that_is_there() {
        merge(api, one, other, "").expect(201);
        TestClient admin = clients.api(users.admin("Nadia Weiss")).with("If-Match", "*");
        JsonNode problem = json.readTree(admin.json("DELETE", "/api/v1/dealers/" + other, null)
                .expect(409)
                .body());
        assertThat(problem.get("code").asString()).isEqualTo("merged");
        assertThat(problem.get("detail").asString()).contains("merged into another");
        api.get("/api/v1/dealers/" + one).expect(200);
    }

    @Test
    void who_owns_neither_is_not_told_that_one_is_merged_already() {
        merge(api, one, other, "").expect(201);
        TestClient boris = clients.api(users.agent("Boris Orlov"));
        merge(boris, one, other, "").expect(404);
        merge(boris, other, one, "").expect(308); // as its number leads to the one that is there
        merge(api, dealers.lead("Harbor Lane", vera), new DealerId(999_999_999), "")
                .expect(404);
    }

    @Test
    void a_number_is_told_as_it_is_written() {
        db.sql("alter sequence dealer_id_seq restart with 1234").update();
        DealerId third = dealers.lead("Harbor Lane", vera);
        DealerId fourth = dealers.lead("Harbor Lane again", vera);
        merge(api, third, fourth, "").expect(201);
        String detail = json.readTree(merge(api, one, fourth, "").expect(409).body())
                .get("detail")
                .asString();
        assertThat(detail).contains("1234").contains("1235");
    }

    @Test
    void parting_needs_the_dealers_etag() {
        merge(api, one, other, "").expect(201);
        String path = "/api/v1/dealers/" + one;
        api.json("DELETE", path + "/merges", null).expect(428);
        api.with("If-Match", "\"1-0\"").json("DELETE", path + "/merges", null).expect(412);
        clients.api(users.agent("Boris Orlov"))
                .json("DELETE", path + "/merges", null)
                .expect(404);
        part(one, "").expect(204);
    }

    @Test
    void parting_takes_the_etag_of_its_own_address_as_well() {
        String path = "/api/v1/dealers/" + one + "/merges";
        for (String each : List.of(path, path + "/")) {
            long made = json.readTree(merge(api, one, other, "").expect(201).body())
                    .get("id")
                    .asLong();
            String address = each.endsWith("/") ? each + made : each;
            String etag = api.get(address).expect(200).header("ETag");
            api.with("If-Match", etag).json("DELETE", address, null).expect(204);
            merge(api, one, other, "").expect(201);
            api.with("If-Match", etag).json("DELETE", path, null).expect(412);
            part(one, "").expect(204);
        }
    }

    @Test
    void who_owns_one_and_sees_the_other_is_told_why_not() {
        DealerId free = dealers.lead("Harbor Lane", users.leadCreator("Rosa Marin"));
        for (TestClient.Reply reply : List.of(
                merge(api, one, free, ""),
                merge(api, free, one, ""),
                decide(one, free, true),
                decide(free, one, true))) {
            JsonNode problem = json.readTree(reply.expect(409).body());
            assertThat(problem.get("code").asString()).isEqualTo("not-both");
            assertThat(problem.get("dealer").asLong()).isEqualTo(free.value());
            assertThat(problem.get("detail").asString()).contains("take it first");
        }
        decide(one, free, false).expect(201);
        DealerId his = dealers.firm("Harbor Lane of Boris", users.agent("Boris Orlov"));
        assertThat(decide(one, his, true).expect(409).body()).contains("ask its agent to hand it over");
        decide(free, his, true).expect(404); // neither is hers
    }

    @Test
    void what_somebody_has_told_apart_is_merged_only_by_who_overrules_it() {
        clients.api(users.admin("Nadia Weiss"))
                .json(
                        "POST",
                        "/api/v1/duplicates/decisions",
                        "{\"a\":%s,\"b\":%s,\"same\":false}".formatted(other, one))
                .expect(201);
        JsonNode problem = json.readTree(merge(api, one, other, "").expect(409).body());
        assertThat(problem.get("code").asString()).isEqualTo("not-the-same");
        assertThat(problem.get("by").asString()).isEqualTo("Nadia Weiss");
        merge(api, one, other, ",\"evenIfNotTheSame\":false").expect(409);
        merge(api, one, other, ",\"evenIfNotTheSame\":true").expect(201);
    }

    private TestClient.Reply decide(DealerId a, DealerId b, boolean same) {
        String body = "{\"a\":%s,\"b\":%s,\"same\":%s}".formatted(a, b, same);
        return api.json("POST", "/api/v1/duplicates/decisions", body);
    }

    @Test
    void a_chain_leads_to_its_end_and_is_undone_from_its_end() {
        DealerId third = dealers.lead("Harbor Lane", vera);
        long first = json.readTree(merge(api, one, other, "").expect(201).body())
                .get("id")
                .asLong();
        long second = json.readTree(merge(api, third, one, "").expect(201).body())
                .get("id")
                .asLong();
        assertThat(api.get("/api/v1/dealers/" + other).expect(308).location()).isEqualTo("/api/v1/dealers/" + third);
        assertThat(api.get("/api/v1/dealers/" + third + "/contacts").body()).contains("Maria Lopez");
        part(third, "/" + second).expect(204);
        part(one, "/" + first).expect(204);
        assertThat(api.get("/api/v1/dealers/" + other + "/contacts").body()).contains("Maria Lopez");
    }

    @Test
    void the_later_of_two_is_undone_first() {
        DealerId third = dealers.lead("Harbor Lane", vera);
        long first = json.readTree(merge(api, one, other, "").expect(201).body())
                .get("id")
                .asLong();
        merge(api, one, third, "").expect(201);
        JsonNode problem = json.readTree(part(one, "/" + first).expect(409).body());
        assertThat(problem.get("code").asString()).isEqualTo("merge-later");
    }

    @Test
    void only_who_owns_both_may() {
        User boris = users.agent("Boris Orlov");
        DealerId his = dealers.firm("Harbor Lane of Boris", boris);
        merge(api, one, his, "").expect(409);
        merge(api, his, one, "").expect(409);
        merge(clients.api(users.leadCreator("Rosa Marin")), one, other, "").expect(404);
        merge(clients.api(users.admin("Ann Chief")), one, his, "").expect(201);
        assertThat(Objects.requireNonNull(dealers.read(vera, one).owner())).isEqualTo(vera.id());
        clients.api(boris).get("/api/v1/dealers/" + his).expect(308);
    }

    private TestClient.Reply part(DealerId winner, String which) {
        String path = "/api/v1/dealers/" + winner;
        return api.with("If-Match", api.get(path).header("ETag")).json("DELETE", path + "/merges" + which, null);
    }

    private static TestClient.Reply merge(TestClient who, DealerId winner, DealerId loser, String more) {
        return who.json("POST", "/api/v1/dealers/" + winner + "/merges", "{\"other\":" + loser + more + "}");
    }
}
