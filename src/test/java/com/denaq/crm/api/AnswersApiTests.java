package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** In which form programs are answered, whatever they asked for. */
@WebTest
class AnswersApiTests {

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JsonMapper json;

    User vera;
    TestClient api;

    @BeforeEach
    void an_agent() {
        vera = users.agent("Vera Sokolova");
        api = clients.api(vera);
    }

    @Test
    void json_is_answered_whatever_form_was_wanted() {
        String path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
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
}
