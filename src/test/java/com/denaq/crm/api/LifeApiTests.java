package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs do with a dealer: its moves, what happens with it, its steps, and who has it. */
class LifeApiTests extends TeamOfPrograms {

    DealerId shop;
    String path;

    @BeforeEach
    void a_lead_of_vera() {
        shop = dealers.lead("Harbor Lane", vera);
        path = "/api/v1/dealers/" + shop;
    }

    @Test
    void a_lead_goes_to_the_dead_end_and_back() {
        move(vera, "{\"to\":\"firm\"}").expect(200);
        JsonNode refused = read(move(
                        vera,
                        "{\"to\":\"dead-end\",\"reason\":\"price\",\"tryAgainOn\":\"2027-03-01\",\"note\":\"Too dear\"}")
                .expect(200));
        assertThat(refused.get("stage").asString()).isEqualTo("firm");
        assertThat(refused.at("/deadEnd/reason").asString()).isEqualTo("price");
        assertThat(refused.at("/deadEnd/tryAgainOn").asString()).isEqualTo("2027-03-01");
        JsonNode card = read(api(boris).get(path).expect(200));
        assertThat(card.get("deadEnd").isObject()).isTrue();
        assertThat(card.at("/deadEnd/reason").isNull()).isTrue();
        assertThat(card.at("/deadEnd/tryAgainOn").isNull()).isTrue();
        assertThat(read(move(vera, "{\"to\":\"firm\"}").expect(200))
                        .get("deadEnd")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_firm_without_papers_is_told_which_and_an_admins_reason_overrides() {
        move(vera, "{\"to\":\"firm\"}").expect(200);
        JsonNode problem =
                read(move(vera, "{\"to\":\"account\",\"reason\":\"please\"}").expect(409));
        assertThat(problem.get("missing").toString()).contains("tax-form", "reseller-agreement");
        move(nadia, "{\"to\":\"account\",\"reason\":\"Old friend\",\"note\":\"Papers by May\"}")
                .expect(200);
        JsonNode moves = read(api(vera).get(path + "/transitions").expect(200));
        assertThat(moves.at("/items/0/reason").asString()).isEqualTo("Old friend");
        assertThat(moves.at("/items/0/note").asString()).isEqualTo("Papers by May");
        assertThat(read(api(vera).get(path + "/activities")).toString()).contains("Old friend\\nPapers by May");
        assertThat(read(move(vera, "{\"to\":\"client\"}").expect(409))
                        .at("/missing/0/code")
                        .asString())
                .isEqualTo("evidence");
    }

    @Test
    void days_that_nobody_can_mean_are_the_callers_mistake() {
        for (String again : List.of("2020-01-01", "+999999999-12-31")) {
            api(vera)
                    .json(
                            "POST",
                            path + "/transitions",
                            "{\"to\":\"dead-end\",\"reason\":\"price\",\"tryAgainOn\":\"" + again + "\"}")
                    .expect(422);
        }
        api(vera)
                .json("POST", path + "/next-steps", "{\"what\":\"Call\",\"date\":\"+999999999-12-31\"}")
                .expect(422);
        for (String over : List.of("1999-01-01", "2026-11-22")) {
            String step = "{\"what\":\"Call\",\"date\":\"" + over + "\"}";
            assertThat(api(vera)
                            .json("POST", path + "/next-steps", step)
                            .expect(422)
                            .body())
                    .contains("\"field\":\"date\"", "it is 2026-11-23 there");
        }
        assertThat(api(vera)
                        .json("POST", path + "/next-steps", "{\"what\":\"Call\",\"date\":\"2126-01-01\"}")
                        .expect(422)
                        .body())
                .contains("more than 5 years away");
    }

    @Test
    void what_is_not_allowed_is_named() {
        JsonNode problem = read(move(vera, "{\"to\":\"client\"}").expect(409));
        assertThat(problem.get("from").asString()).isEqualTo("lead");
        move(vera, "{\"to\":\"somewhere\"}").expect(422);
        assertThat(read(move(vera, "{\"to\":\"dead-end\"}").expect(409))
                        .get("reasons")
                        .toString())
                .contains("price");
        move(vera, "{\"to\":\"dead-end\",\"reason\":\"boredom\"}").expect(422);
        move(boris, "{\"to\":\"firm\"}").expect(404);
    }

    @Test
    void an_account_becomes_a_client_with_the_evidence_that_is_sent_along() {
        move(vera, "{\"to\":\"firm\"}").expect(200);
        move(nadia, "{\"to\":\"account\",\"reason\":\"Old friend\"}").expect(200);
        move(vera, "{\"to\":\"client\",\"evidence\":{\"kind\":\"rumour\"}}").expect(422);
        move(vera, "{\"to\":\"client\",\"evidence\":{\"kind\":\"site\",\"link\":\"javascript:alert(1)\"}}")
                .expect(422);
        JsonNode client =
                read(move(vera, "{\"to\":\"client\",\"evidence\":{\"kind\":\"order\",\"note\":\"Twenty packs\"}}")
                        .expect(200));
        assertThat(client.get("stage").asString()).isEqualTo("client");
        move(vera, "{\"to\":\"account\"}").expect(200);
        move(vera, "{\"to\":\"client\"}").expect(200);
    }

    @Test
    void a_logged_call_that_was_answered_starts_the_work() {
        JsonNode call = read(api(vera)
                .json(
                        "POST",
                        path + "/activities",
                        "{\"kind\":\"call\",\"outcome\":\"interested\",\"body\":\"Wants a list\"}")
                .expect(201));
        assertThat(call.get("direction").asString()).isEqualTo("out");
        assertThat(read(api(vera).get(path)).get("stage").asString()).isEqualTo("firm");
        JsonNode all = read(api(vera).get(path + "/activities").expect(200));
        assertThat(all.get("items").toString()).contains("\"stage\"", "\"call\"");
        assertThat(read(api(vera).get(path + "/activities?kind=call"))
                        .get("items")
                        .size())
                .isEqualTo(1);
        api(vera).json("POST", path + "/activities", "{\"kind\":\"call\"}").expect(422);
        api(vera).json("POST", path + "/activities", "{\"kind\":\"stage\"}").expect(422);
        for (String other : List.of("outcome\":\"interested", "direction\":\"in", "subject\":\"Hours")) {
            String note = "{\"kind\":\"note\",\"body\":\"Closed\",\"" + other + "\"}";
            assertThat(api(vera)
                            .json("POST", path + "/activities", note)
                            .expect(422)
                            .body())
                    .contains("not-of-kind", "\"field\":\"" + other.split("\"")[0] + "\"");
        }
    }

    @Test
    void a_step_stands_in_the_queue_until_it_is_done() {
        long step = read(api(vera)
                        .json(
                                "POST",
                                path + "/next-steps",
                                "{\"kind\":\"call\",\"what\":\"Ask for Joe\",\"date\":\"2026-11-23\"}")
                        .expect(201))
                .get("id")
                .asLong();
        JsonNode items = read(api(vera).get("/api/v1/me/queue").expect(200)).get("items");
        assertThat(items.toString()).contains("Ask for Joe");
        assertThat(items.at("/0/step").asLong()).isEqualTo(step);
        api(boris).json("POST", "/api/v1/next-steps/" + step + "/done", null).expect(404);
        api(vera).json("POST", "/api/v1/next-steps/" + step + "/done", null).expect(200);
        api(vera).json("POST", "/api/v1/next-steps/" + step + "/done", null).expect(409);
    }

    @Test
    void the_steps_of_a_dealer_are_the_open_one_and_those_before_it() {
        for (String what : List.of("First", "Second", "Third")) {
            api(vera)
                    .json("POST", path + "/next-steps", "{\"what\":\"" + what + "\",\"date\":\"2026-11-23\"}")
                    .expect(201);
        }
        JsonNode steps = read(api(vera).get(path + "/next-steps").expect(200)).get("items");
        assertThat(steps.size()).isEqualTo(3);
        assertThat(steps.at("/0/what").asString()).isEqualTo("Third");
        assertThat(steps.at("/0/ended").isNull()).isTrue();
        assertThat(steps.at("/1/what").asString()).isEqualTo("Second");
        assertThat(steps.at("/1/ended").asString()).isEqualTo("replaced");
    }

    @Test
    void a_step_that_takes_the_place_of_another_says_what_became_of_that() {
        String step = "{\"what\":\"%s\",\"date\":\"2026-11-23\"}";
        JsonNode first = read(api(vera)
                .json("POST", path + "/next-steps", step.formatted("First"))
                .expect(201));
        assertThat(first.get("replaced").isNull()).isTrue();
        JsonNode second = read(api(vera)
                .json("POST", path + "/next-steps", step.formatted("Second"))
                .expect(201));
        assertThat(second.at("/replaced/id")).isEqualTo(first.get("id"));
        assertThat(second.at("/replaced/what").asString()).isEqualTo("First");
        assertThat(second.at("/replaced/ended").asString()).isEqualTo("replaced");
    }

    @Test
    void a_person_of_another_dealer_is_the_fields_mistake() {
        String elsewhere = "/api/v1/dealers/" + dealers.firm("Quay Cells", vera) + "/contacts";
        long joe = read(api(vera).json("POST", elsewhere, "{\"name\":\"Joe\"}"))
                .get("id")
                .asLong();
        String step = "{\"what\":\"Call\",\"date\":\"2026-12-01\",\"contact\":" + joe + "}";
        String own = "{\"what\":\"Call\",\"date\":\"2026-12-01\"}";
        long open = read(api(vera).json("POST", path + "/next-steps", own).expect(201))
                .get("id")
                .asLong();
        for (Reply reply : List.of(
                api(vera).json("POST", path + "/next-steps", step),
                api(vera).json("POST", "/api/v1/next-steps/" + open + "/done", "{\"next\":" + step + "}"),
                api(vera).json("POST", path + "/activities", "{\"kind\":\"meeting\",\"contact\":" + joe + "}"))) {
            assertThat(read(reply.expect(422)).get("field").asString()).isEqualTo("contact");
        }
    }

    @Test
    void dealers_are_given_to_agents_who_are_here() {
        String wanted = "{\"dealers\":[" + shop + "],\"to\":\"" + boris.email() + "\"}";
        api(boris).json("POST", "/api/v1/assignments", wanted).expect(404);
        api(nadia).json("POST", "/api/v1/assignments", wanted).expect(200);
        assertThat(read(api(boris).get(path)).at("/owner/id").asLong())
                .isEqualTo(boris.id().value());
        api(nadia)
                .json("POST", "/api/v1/assignments", "{\"dealers\":[" + shop + "],\"to\":\"nobody@denaq.example\"}")
                .expect(422);
    }

    @Test
    void the_latest_transition_is_taken_back_by_its_number() {
        move(vera, "{\"to\":\"firm\"}").expect(200);
        move(vera, "{\"to\":\"dead-end\",\"reason\":\"price\"}").expect(200);
        JsonNode moves = read(api(vera).get(path + "/transitions").expect(200)).get("items");
        assertThat(moves.at("/0/kind").asString()).isEqualTo("refuse");
        assertThat(moves.at("/0/reason").asString()).isEqualTo("price");
        assertThat(moves.at("/0/reasonName").asString()).isEqualTo("Price");
        assertThat(moves.at("/0/latest").asBoolean()).isTrue();
        int n = moves.at("/0/n").asInt();
        String back = path + "/transitions/" + n;
        api(boris).json("DELETE", back, null).expect(404);
        api(vera).json("DELETE", back, null).expect(428);
        api(vera).with("If-Match", "\"0-stale\"").json("DELETE", back, null).expect(412);
        TestClient any = api(vera).with("If-Match", "*");
        assertThat(read(any.json("DELETE", path + "/transitions/" + (n - 1), null)
                                .expect(409))
                        .get("latest")
                        .asInt())
                .isEqualTo(n);
        any.json("DELETE", path + "/transitions/99", null).expect(404);
        api(vera)
                .with("If-Match", api(vera).get(path).header("ETag"))
                .json("DELETE", back, null)
                .expect(204);
        JsonNode now = read(api(vera).get(path));
        assertThat(now.get("deadEnd").isNull()).isTrue();
        assertThat(read(api(vera).get(path + "/transitions"))
                        .at("/items/0/kind")
                        .asString())
                .isEqualTo("take-back");
    }

    @Test
    void a_user_comes_with_a_link_that_sets_their_password_once() {
        JsonNode made = read(api(nadia)
                .json(
                        "POST",
                        "/api/v1/users",
                        "{\"email\":\"igor@denaq.example\",\"name\":\"Igor\",\"role\":\"agent\"}")
                .expect(201));
        assertThat(made.get("email").asString()).isEqualTo("igor@denaq.example");
        String link = made.get("setPasswordLink").asString();
        clients.nobody().get(link.substring(link.indexOf("/password/"))).expect(200);
        assertThat(api(nadia).get("/api/v1/users").expect(200).body()).doesNotContain("/password/");
    }

    @Test
    void admins_make_users() {
        String olga = "{\"email\":\"olga@denaq.example\",\"name\":\"Olga\",\"role\":\"agent\"}";
        api(vera).json("POST", "/api/v1/users", olga).expect(404);
        api(nadia).json("POST", "/api/v1/users", olga).expect(201);
        api(nadia).json("POST", "/api/v1/users", olga).expect(409);
        assertThat(api(nadia).get("/api/v1/users").expect(200).body()).contains("olga@denaq.example");
    }

    @Test
    void the_check_says_what_it_found_and_why() {
        JsonNode verdict = read(api(boris)
                .json("POST", "/api/v1/duplicates/check", "{\"name\":\"Harbor Lane\",\"city\":\"Tampa, FL\"}")
                .expect(200));
        assertThat(verdict.get("verdict").asString()).isNotEqualTo("LOOKS_NEW");
        assertThat(verdict.at("/matches/0/reasons/0/text").asString()).isNotBlank();
        assertThat(read(api(boris)
                                .json(
                                        "POST",
                                        "/api/v1/duplicates/check",
                                        "{\"name\":\"Bay Holdings\",\"tradeName\":\"Harbor Lane\",\"city\":\"Tampa, FL\"}")
                                .expect(200))
                        .at("/matches/0/name")
                        .asString())
                .isEqualTo("Harbor Lane");
    }

    @Test
    void who_sorts_what_a_check_found_by_score_has_the_best_first() {
        post(
                "/api/v1/dealers",
                "{'name':'Quillfeather Cells','city':'Orlando','region':'FL','site':'quillfeather.com'}");
        post("/api/v1/dealers", "{'name':'Quillfeather Cells','city':'Tampa','region':'FL'}");
        JsonNode matches = post(
                        "/api/v1/duplicates/check",
                        "{'name':'Quillfeather Cells','city':'Tampa','region':'FL','site':'quillfeather.com'}")
                .get("matches");
        assertThat(matches.at("/0/verdict").asString()).isEqualTo("ALREADY_HERE");
        assertThat(matches.at("/1/verdict").asString()).isEqualTo("LOOKS_SIMILAR");
        assertThat(matches.at("/0/score").asDouble())
                .isBetween(0.5, 1.0)
                .isGreaterThan(matches.at("/1/score").asDouble());
    }

    private JsonNode post(String where, String body) {
        return read(api(nadia).json("POST", where, body.replace('\'', '"')));
    }

    @Test
    void a_check_of_nothing_looks_new_and_says_that_nothing_is_asked() {
        for (String body : List.of(
                "{}",
                "{\"items\":null}",
                "{\"nmae\":\"x\"}",
                "{\"name\":\" \",\"country\":\"US\"}",
                "{\"site\":\"javascript:alert(1)\"}",
                "{\"phones\":[\"ext 5\"]}",
                "{\"emails\":[\"a@\"]}")) {
            JsonNode verdict = read(
                    api(boris).json("POST", "/api/v1/duplicates/check", body).expect(200));
            assertThat(verdict.get("verdict").asString()).isEqualTo("LOOKS_NEW");
            assertThat(verdict.get("matches").size()).isZero();
            assertThat(verdict.get("note").asString()).contains("Nothing to look for");
            assertThat(verdict.has("ignored")).isEqualTo(body.contains("nmae"));
        }
        api(boris)
                .json("POST", "/api/v1/duplicates/check", "{\"nmae\":\"x\",\"name\":\"x\"}")
                .expect(200);
    }

    @Test
    void an_item_of_a_check_may_say_nothing_but_not_be_nothing() {
        JsonNode results = read(api(boris)
                .json("POST", "/api/v1/duplicates/check", "{\"items\":[{\"name\":\"Bay\"},{}]}")
                .expect(200));
        assertThat(results.at("/results/1/verdict").asString()).isEqualTo("LOOKS_NEW");
        assertThat(results.at("/results/1/note").asString()).contains("Nothing to look for");
        JsonNode problem = read(api(boris)
                .json("POST", "/api/v1/duplicates/check", "{\"items\":[{\"name\":\"Bay\"},null]}")
                .expect(400));
        assertThat(problem.get("field").asString()).isEqualTo("items[1]");
    }

    @Test
    void words_beside_a_move_stay_in_the_history_whatever_the_move() {
        move(vera, "{\"to\":\"firm\",\"note\":\"Met at the fair\"}").expect(200);
        move(vera, "{\"to\":\"dead-end\",\"reason\":\"price\"}").expect(200);
        move(vera, "{\"to\":\"firm\",\"note\":\"New prices\"}").expect(200);
        move(nadia, "{\"to\":\"account\",\"reason\":\"Old friend\"}").expect(200);
        move(vera, "{\"to\":\"client\",\"note\":\"In its list\",\"evidence\":{\"kind\":\"order\"}}")
                .expect(200);
        move(vera, "{\"to\":\"account\",\"note\":\"No more\"}").expect(200);
        JsonNode moves = read(api(vera).get(path + "/transitions").expect(200));
        assertThat(moves.get("items")
                        .valueStream()
                        .map(each -> each.path("note").asString("")))
                .containsExactly("No more", "In its list", "", "New prices", "", "Met at the fair", "");
        assertThat(read(api(vera).get(path + "/activities?kind=stage")).toString())
                .contains("No more", "In its list", "New prices", "Met at the fair")
                .contains("\"reasonCode\":\"price\"", "\"reason\":\"Price\"");
    }

    @Test
    void the_description_names_every_route() {
        assertThat(clients.nobody().get("/api/v1/openapi.json").expect(200).body())
                .contains(
                        "/api/v1/dealers/{id}/transitions",
                        "/api/v1/duplicates/check",
                        "/api/v1/assignments",
                        "/api/v1/me/queue",
                        "/api/v1/next-steps/{id}/done")
                .doesNotContain("\"viewer\"", "\"screen\"", "\"Screen\"", "\"name\":\"by\"");
    }

    private Reply move(User user, String body) {
        return api(user).json("POST", path + "/transitions", body);
    }
}
