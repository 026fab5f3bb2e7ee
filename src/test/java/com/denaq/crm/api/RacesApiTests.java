package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs that do the same at once are answered as if one had come after the other. */
@WebTest
class RacesApiTests {

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    TestClient api;

    @BeforeEach
    void an_agent() {
        vera = users.agent("Vera Sokolova");
        api = clients.api(vera);
    }

    @Test
    void of_two_that_bring_the_same_external_id_one_is_told_that_it_is_taken() throws Exception {
        for (int round = 0; round < 5; round++) {
            String ids = "\"externalIds\":[{\"system\":\"erp\",\"id\":\"%d\"}]".formatted(round);
            String one = "{\"name\":\"Harbor Lane %d\",%s}".formatted(round, ids);
            String other = "{\"name\":\"Quay Cells %d\",%s}".formatted(round, ids);
            List<Reply> replies = together(
                    () -> api.json("POST", "/api/v1/dealers", one), () -> api.json("POST", "/api/v1/dealers", other));
            assertThat(statuses(replies)).containsExactlyInAnyOrder(201, 409);
            assertThat(replies.stream().map(Reply::body).toList().toString()).contains("id-taken");
            api.json("POST", "/api/v1/dealers/batch", "{\"items\":[%s]}".formatted(one))
                    .expect(200);
        }
    }

    @Test
    void a_batch_that_brings_the_same_external_id_twice_enters_the_first() throws Exception {
        String items =
                "{\"items\":[{\"name\":\"Harbor Lane\",%1$s},{\"name\":\"Quay Cells\",%1$s},{\"name\":\"Volt and Byte\"}]}"
                        .formatted("\"externalIds\":[{\"system\":\"erp\",\"id\":\"7\"}]");
        List<Reply> replies = together(
                () -> api.json("POST", "/api/v1/dealers/batch", items),
                () -> api.with("Idempotency-Key", "b").json("POST", "/api/v1/dealers/batch", items));
        assertThat(statuses(replies)).containsOnly(200);
        assertThat(replies).allSatisfy(reply -> assertThat(reply.body()).contains("id-taken"));
    }

    @Test
    void merges_in_a_ring_wait_for_each_other_and_none_breaks() throws Exception {
        for (int round = 0; round < 12; round++) {
            DealerId a = dealers.firm("Harbor Lane " + round, vera);
            DealerId b = dealers.firm("Quay Cells " + round, vera);
            DealerId c = dealers.firm("Volt and Byte " + round, vera);
            List<Reply> replies = together(() -> merge(a, b), () -> merge(b, c), () -> merge(c, a));
            assertThat(statuses(replies)).contains(201).isSubsetOf(201, 308, 409); // 308: it has gone into another
        }
    }

    private Reply merge(DealerId winner, DealerId loser) {
        return api.json("POST", "/api/v1/dealers/" + winner + "/merges", "{\"other\":" + loser + "}");
    }

    private static List<Integer> statuses(List<Reply> replies) {
        return replies.stream().map(Reply::status).toList();
    }

    @SafeVarargs
    private static List<Reply> together(Callable<Reply>... requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.length);
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Reply>> sent = Stream.of(requests)
                    .map(each -> people.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            for (Future<Reply> each : sent) {
                replies.add(each.get());
            }
        }
        return replies;
    }
}
