package com.denaq.crm.api;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent whose program asks for a firm of hers, and what the tests of the answers do with both. */
@WebTest
abstract class FirmOfAnAgent {

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
    String path;

    @BeforeEach
    void a_firm_of_vera() {
        vera = users.agent("Vera Sokolova");
        api = clients.api(vera);
        path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
    }

    Reply patch(String body) {
        return api.with("If-Match", api.get(path).header("ETag")).json("PATCH", path, body);
    }

    JsonNode read(Reply reply) {
        return json.readTree(reply.body());
    }
}
