package com.denaq.crm.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Waiting;
import com.denaq.crm.support.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A deadlock of the database itself, over real HTTP: the test's own transaction is the other one of the two. */
@WebTest
class LostRacesApiTests {

    private static final String NOTE = "{\"kind\":\"note\",\"text\":\"They close on Mondays\"}";

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    TestClient api;
    DealerId dealer;

    @BeforeEach
    void a_firm() {
        User vera = users.agent("Vera Sokolova");
        api = clients.api(vera);
        dealer = dealers.firm("Volt and Byte", vera);
    }

    @Test
    void what_lost_a_race_is_done_once_more() throws Exception {
        assertThat(losing(() -> note(api)).getFirst().status()).isEqualTo(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void with_a_key_it_is_done_once_and_the_same_key_gets_that_answer_again() throws Exception {
        TestClient keyed = api.with("Idempotency-Key", "k1");
        Reply first = losing(() -> note(keyed)).getFirst().expect(201);
        Reply again = note(keyed).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void of_two_with_one_key_both_get_one_answer_when_the_first_loses() throws Exception {
        TestClient keyed = api.with("Idempotency-Key", "k1");
        List<Reply> replies = losing(() -> note(keyed), () -> note(keyed));
        assertThat(replies).allSatisfy(reply -> reply.expect(201));
        assertThat(replies.getFirst().body()).isEqualTo(replies.getLast().body());
        assertThat(notes()).isEqualTo(1);
    }

    /** The first of the requests waits for a row that this holds, and holds the dealer that this asks for then. */
    @SafeVarargs
    private List<Reply> losing(Callable<Reply>... requests) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Reply>> sent = new ArrayList<>();
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                db.sql("set local deadlock_timeout = '1min'").update(); // the other one is to be ended
                lock("dealer_listing where dealer_id = " + dealer);
                for (Callable<Reply> each : requests) {
                    sent.add(people.submit(each));
                    Waiting.until(db, sent.size());
                }
                lock("dealer where id = " + dealer);
            });
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> each : sent) {
                replies.add(each.get());
            }
            return replies;
        }
    }

    private void lock(String row) {
        db.sql("select 1 from " + row + " for update").query().singleRow();
    }

    private Reply note(TestClient client) {
        return client.json("POST", "/api/v1/dealers/" + dealer + "/activities", NOTE);
    }

    private long notes() {
        return db.sql("select count(*) from activity where kind = 'NOTE'")
                .query(Long.class)
                .single();
    }
}
