package com.denaq.crm.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GuessingTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    User vera;

    @BeforeEach
    void people() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
    }

    @Test
    void after_five_wrong_tries_each_further_one_has_to_wait_longer_and_headers_change_nothing() {
        TestClient stranger = clients.nobody();
        guess(stranger, 6);
        for (String header : new String[] {"X-Forwarded-For", "X-Real-IP", "Forwarded", "Client-IP"}) {
            TestClient disguised = stranger.with(header, "203.0.113." + header.length());
            TestClient.Reply refused = disguised.signIn(vera.email(), TestUsers.PASSWORD);
            refused.expect(429);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.body())
                    .contains("Too many tries in a row. Wait 2\u00a0s,")
                    .contains(vera.email());
        }
        clock.advance(Duration.ofSeconds(3));
        guess(stranger, 1);
        clock.advance(Duration.ofSeconds(3));
        stranger.signIn(vera.email(), "still wrong").expect(429);
        clock.advance(Duration.ofSeconds(2));
        stranger.signIn(vera.email(), TestUsers.PASSWORD).expect(303);
    }

    @Test
    void how_long_to_wait_is_said_to_the_second_as_the_limiter_counts_it() {
        TestClient stranger = clients.nobody();
        guess(stranger, 6);
        for (int seconds : new int[] {2, 4, 8, 16, 32, 64}) {
            clock.advance(Duration.ofSeconds(seconds));
            guess(stranger, 1);
        }
        clock.advance(Duration.ofMillis(2_500));
        TestClient.Reply refused = stranger.signIn(vera.email(), "wrong").expect(429);
        assertThat(refused.header("Retry-After")).isEqualTo("126");
        assertThat(refused.body()).contains("Wait 2\u00a0min\u00a06\u00a0s, then try again");
        clock.advance(Duration.ofSeconds(126));
        stranger.signIn(vera.email(), TestUsers.PASSWORD).expect(303);
    }

    @Test
    void nobody_waits_longer_than_a_quarter_of_an_hour() {
        TestClient stranger = clients.nobody();
        for (int i = 0; i < 18; i++) {
            stranger.signIn(vera.email(), "wrong").expect(422);
            clock.advance(Guesses.LONGEST.plusSeconds(1));
        }
        stranger.signIn(vera.email(), TestUsers.PASSWORD).expect(303);
    }

    @Test
    void a_strangers_guesses_dont_keep_anybody_waiting_in_their_own_browser() {
        TestClient own = clients.of(vera);
        own.post("/sign-out").expect(303);
        guess(clients.nobody(), 6);
        clients.nobody().signIn(vera.email(), TestUsers.PASSWORD).expect(429);
        own.signIn(vera.email(), TestUsers.PASSWORD).expect(303);
    }

    @Test
    void an_address_from_which_many_accounts_are_tried_has_to_wait_for_all() {
        for (int i = 0; i < 21; i++) {
            clients.nobody().signIn("somebody" + i + "@denaq.example", "wrong").expect(422);
        }
        clients.nobody().signIn(vera.email(), TestUsers.PASSWORD).expect(429);
        clock.advance(Duration.ofSeconds(3));
        clients.nobody().signIn(vera.email(), TestUsers.PASSWORD).expect(303);
    }

    @Test
    void many_guesses_at_once_get_no_more_tries() {
        var answers = IntStream.range(0, 16)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> clients.nobody().signIn(vera.email(), "wrong").status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 422))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_key_that_a_refusal_frees_gives_no_try_back() {
        TestClient boris = clients.of(users.agent("Boris Orlov")).with("Idempotency-Key", "k1");
        guess(boris, 6);
        boris.signIn(vera.email(), "wrong").expect(429);
    }

    private void guess(TestClient browser, int times) {
        for (int i = 0; i < times; i++) {
            browser.signIn(vera.email(), "wrong").expect(422);
        }
    }
}
