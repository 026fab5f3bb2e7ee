package com.denaq.crm.api;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.WithHouse;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that ask for somebody, and how their answers are read. */
abstract class WithPrograms extends WithHouse {

    @Autowired
    JsonMapper json;

    TestClient api(User user) {
        return clients.api(user);
    }

    JsonNode read(Reply reply) {
        return json.readTree(reply.body());
    }
}
