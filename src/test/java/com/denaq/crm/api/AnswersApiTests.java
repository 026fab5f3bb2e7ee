package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which form programs are answered, whatever they asked for. */
class AnswersApiTests extends FirmOfAnAgent {

    @Test
    void json_is_answered_whatever_form_was_wanted() {
        for (String wanted : new String[] {"text/html", "application/xml", "bogus", "*/*;q=abc", ""}) {
            TestClient other = api.with("Accept", wanted);
            Reply read = other.get(path).expect(200);
            assertThat(read.header("Content-Type")).startsWith("application/json");
            other.with("If-Match", read.header("ETag"))
                    .json("PATCH", path, "{\"street\":\"%s 1\"}".formatted(wanted.replaceAll("\\W", "")))
                    .expect(200);
            other.json("POST", "/api/v1/dealers", "{\"name\":\"For %s\"}".formatted(wanted))
                    .expect(201);
            Reply none = other.get("/api/v1/dealers/999999").expect(404);
            assertThat(none.header("Content-Type")).startsWith("application/problem+json");
            Reply wrong =
                    other.json("POST", "/api/v1/dealers", "{\"name\":\"\"}").expect(422);
            assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
            other.get("/api/v1/openapi.json").expect(200);
        }
    }

    @Test
    void a_key_whose_request_was_refused_may_be_used_for_the_corrected_one() {
        TestClient once = api.with("Idempotency-Key", "k1");
        once.json("POST", "/api/v1/dealers", "{\"name\":").expect(400);
        Reply empty = once.json("POST", "/api/v1/dealers", "{\"name\":\"\"}").expect(422);
        once.json("POST", "/api/v1/dealers", "{\"name\":\"Quay Cells\"}").expect(201);
        Reply another =
                once.json("POST", "/api/v1/dealers", "{\"name\":\"Bay Cells\"}").expect(422);
        assertThat(read(another).get("code").asString()).isEqualTo("once-another");
        assertThat(read(another).get("title"))
                .as("a status has one title, whoever answers it")
                .isEqualTo(read(empty).get("title"));
    }

    @Test
    void what_is_said_twice_is_refused_rather_than_guessed() {
        String twice = "{\"name\":\"Quay Cells\",\"name\":\"Bay Cells\"}";
        problem(api.json("POST", "/api/v1/dealers", twice), 400);
        problem(api.json("POST", "/api/v1/dealers/batch", "{\"items\":[%s]}".formatted(twice)), 400);
        problem(api.json("POST", "/api/v1/duplicates/check", "{\"items\":[%s]}".formatted(twice)), 400);
        TestClient now = api.with("If-Match", api.get(path).header("ETag"));
        problem(now.json("PATCH", path, twice), 400);
    }

    @Test
    void a_refusal_that_was_remembered_is_so_once_and_leaves_its_key_free_as_any_other() {
        String body = "{\"name\":\"Quay Cells\",\"site\":\"quaycells.example\"}";
        api.json("POST", "/api/v1/dealers", body).expect(201);
        TestClient once = api.with("Idempotency-Key", "k1");
        Reply here = once.json("POST", "/api/v1/dealers", body).expect(409);
        assertThat(once.json("POST", "/api/v1/dealers", body).expect(409).body())
                .isEqualTo(here.body());
        assertThat(db.sql("select count(*) from lead_attempt where outcome = 'BLOCKED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        once.json("POST", "/api/v1/dealers", "{\"name\":\"Bay Cells\"}").expect(201);
        once.json("POST", "/api/v1/dealers", body).expect(422);
    }

    @Test
    void a_key_that_is_sent_to_another_address_says_so() {
        String body = "{\"name\":\"Joe\"}";
        TestClient once = api.with("Idempotency-Key", "k1");
        long id = json.readTree(
                        once.json("POST", "/api/v1/dealers", body).expect(201).body())
                .get("id")
                .asLong();
        Reply elsewhere =
                once.json("POST", "/api/v1/dealers/" + id + "/contacts", body).expect(422);
        assertThat(read(elsewhere).get("code").asString()).isEqualTo("once-elsewhere");
        assertThat(elsewhere.body()).contains("another address");
    }

    @Test
    void what_an_address_does_not_take_is_told_with_what_it_takes() {
        assertThat(problem(api.json("POST", path, "{}"), 405).header("Allow")).contains("GET", "PATCH", "DELETE");
        assertThat(problem(api.get("/api/v1/dealers/batch"), 405).header("Allow"))
                .contains("POST");
        assertThat(problem(api.json("DELETE", "/api/v1/duplicates/check", null), 405)
                        .header("Allow"))
                .contains("POST");
        assertThat(api.json("OPTIONS", path, null).expect(200).header("Allow")).contains("GET", "PATCH", "DELETE");
        problem(clients.nobody().json("OPTIONS", path, null), 401);
        problem(api.send("POST", "/api/v1/dealers", HttpRequest.BodyPublishers.ofString("a=b"), "text/plain"), 415);
    }

    @Test
    void every_refusal_is_a_problem_in_json() {
        for (String address : List.of("/dealers/4;a=b", "//dealers", "/dealers/%00", "/dealers/4%2f5", "/none")) {
            for (String accept : List.of("application/json", "text/html")) {
                Reply reply = problem(api.with("Accept", accept).json("GET", "/api/v1" + address, null), 0);
                assertThat(reply.body()).contains("\"instance\":\"/api/v1");
            }
        }
        problem(api.json("TRACE", "/api/v1/dealers", null), 405);
        problem(api.json("BREW", "/api/v1/dealers", null), 0);
    }

    @Test
    void whatever_is_refused_has_a_code_of_the_description() {
        assertThat(code(api.json("POST", path, "{}"), 405)).isEqualTo("method-not-taken");
        assertThat(code(api.with("Accept", "text/html").get("/api/v1/dealers/batch"), 405))
                .isEqualTo("method-not-taken");
        assertThat(code(api.send("POST", "/api/v1/dealers", HttpRequest.BodyPublishers.ofString("a"), "text/xml"), 415))
                .isEqualTo("not-json");
        assertThat(code(
                        api.send(
                                "POST",
                                "/api/v1/dealers",
                                HttpRequest.BodyPublishers.ofString("{}"),
                                "application/json;charset=bogus"),
                        415))
                .isEqualTo("not-json");
        assertThat(code(
                        api.with("Idempotency-Key", "k9")
                                .json("POST", "/api/v1/dealers", "{\"name\":\"" + "x".repeat(11_000_000) + "\"}"),
                        413))
                .isEqualTo("too-large");
        assertThat(code(api.json("POST", "/api/v1/dealers", "{\"name\":"), 400)).isEqualTo("unreadable-request");
        assertThat(code(api.get("/api/v1/none"), 404)).isEqualTo("nothing-here");
        assertThat(code(clients.nobody().get("/api/v1/dealers"), 401)).isEqualTo("no-token");
        assertThat(code(api.json("PATCH", path, "{}"), 428)).isEqualTo("if-match");
    }

    private String code(Reply reply, int status) {
        return json.readTree(problem(reply, status).body()).path("code").asString();
    }

    /** Of that status; 0: any. */
    private Reply problem(Reply reply, int status) {
        if (status > 0) {
            reply.expect(status);
        }
        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(read(reply).get("status").asInt()).isEqualTo(reply.status());
        assertThat(json.readTree(clients.nobody().get("/api/v1/openapi.json").body())
                        .at("/components/schemas/Problem/properties/code/enum")
                        .toString())
                .contains(read(reply).path("code").toString());
        return reply;
    }
}
