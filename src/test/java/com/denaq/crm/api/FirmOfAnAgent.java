package com.denaq.crm.api;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import org.junit.jupiter.api.BeforeEach;

/** An agent whose program asks for a firm of hers, and what the tests of the answers do with both. */
abstract class FirmOfAnAgent extends WithPrograms {

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
}
