package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.WithHouse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent who says how her calls went, and what came of them. */
abstract class CallsOfVera extends WithHouse {

    @Autowired
    NextSteps steps;

    @Autowired
    RefusalReasons reasons;

    User vera;
    TestClient page;

    @BeforeEach
    void vera() {
        vera = users.agent("Vera Sokolova");
        page = clients.of(vera).htmx();
    }

    Reply call(DealerId shop, Object... fields) {
        return page.post("/dealers/" + shop + "/calls", fields);
    }

    List<String> calls(DealerId shop) {
        return db.sql(
                        "select coalesce(body, '') from activity where dealer_id = :shop and kind = 'CALL' and deleted_at is null")
                .param("shop", shop.value())
                .query(String.class)
                .list();
    }

    NextStep open(DealerId shop) {
        return steps.openOf(shop).orElseThrow();
    }

    void mustStand(DealerId shop, Standing.Kind where) {
        assertThat(dealers.read(vera, shop).standing().kind()).isEqualTo(where);
    }
}
