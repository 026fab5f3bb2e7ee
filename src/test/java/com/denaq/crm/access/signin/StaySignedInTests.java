package com.denaq.crm.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class StaySignedInTests {

    private static final String IN = "/my-day";
    private static final String OUT = "/sign-in";

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    User vera;

    @BeforeEach
    void people() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
    }

    @Test
    void only_whoever_asks_for_it_stays_signed_in() {
        assertThat(clients.of(vera).cookies()).doesNotContainKey("stay");
        assertThat(staying().cookies()).containsKey("stay");
    }

    @Test
    void a_browser_that_was_closed_or_idle_is_in_again_with_another_token_each_time() {
        TestClient browser = staying();
        String first = browser.cookies().get("stay");
        browser.cookies().remove("session");
        assertThat(browser.get("/").location()).isEqualTo(IN);
        clock.advance(Duration.ofDays(59));
        assertThat(browser.get("/").location()).isEqualTo(IN);
        assertThat(browser.cookies().get("stay")).isNotEqualTo(first);
        assertThat(sessions()).isEqualTo(1);
        clock.advance(Duration.ofDays(61));
        assertThat(browser.get("/").location()).isEqualTo(OUT);
        assertThat(browser.cookies()).doesNotContainKey("stay");
    }

    @Test
    void a_form_that_stood_open_overnight_is_accepted() {
        TestClient browser = staying();
        clock.advance(Duration.ofHours(14));
        browser.post("/language", "language", "ru").expect(303);
        assertThat(browser.get("/").location()).isEqualTo(IN);
    }

    @Test
    void a_token_that_is_made_in_a_form_that_stood_open_overnight_is_shown_also_on_the_next_day() {
        TestClient browser = staying();
        TestClient form = browser.withFormToken();
        clock.advance(Duration.ofHours(14));
        token(form);
        clock.advance(Duration.ofHours(14));
        assertThat(browser.get("/me").expect(200).body()).contains("denaq_");
    }

    @Test
    void a_token_that_this_browser_can_show_no_more_keeps_nobody_from_the_page() {
        TestClient browser = staying();
        token(browser.withFormToken());
        String device = browser.cookies().replace("device", "another");
        assertThat(browser.get("/me").expect(200).body()).doesNotContain("denaq_");
        browser.cookies().put("device", String.valueOf(device));
        assertThat(browser.get("/me").expect(200).body()).doesNotContain("denaq_");
    }

    private static void token(TestClient form) {
        form.send("POST", "/me/tokens", BodyPublishers.ofString("token=Prices"), "application/x-www-form-urlencoded")
                .expect(303);
    }

    @Test
    void requests_of_one_page_that_come_together_are_all_in_and_share_the_session() {
        TestClient browser = staying();
        browser.cookies().remove("session");
        var all = java.util.stream.IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> copyOf(browser).get("/").location()))
                .toList();
        assertThat(all).allSatisfy(each -> assertThat(each.join()).isEqualTo(IN));
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void a_copied_token_signs_out_the_thief_and_the_owner_everywhere() {
        TestClient owner = staying();
        TestClient elsewhere = clients.of(vera);
        TestClient thief = copyOf(owner);
        owner.cookies().remove("session");
        assertThat(owner.get("/").location()).isEqualTo(IN);
        clock.advance(Duration.ofMinutes(2));
        thief.cookies().remove("session");
        assertThat(thief.get("/").location()).isEqualTo(OUT);
        assertThat(owner.get("/").location()).isEqualTo(OUT);
        assertThat(elsewhere.get("/").location()).isEqualTo(OUT);
    }

    @Test
    void signing_out_a_new_password_and_being_deactivated_end_it() {
        TestClient browser = staying();
        TestClient copy = copyOf(browser);
        browser.post("/sign-out").expect(303);
        assertThat(browser.cookies()).doesNotContainKeys("stay", "session");
        assertThat(copy.get("/").location()).isEqualTo(OUT);

        TestClient again = staying();
        again.cookies().remove("session");
        db.sql("update app_user set active = false where id = :id")
                .param("id", vera.id().value())
                .update();
        assertThat(again.get("/").location()).isEqualTo(OUT);
    }

    @Test
    void whoever_signs_in_next_in_that_browser_takes_the_place_of_who_was_in() {
        TestClient browser = staying();
        TestClient copy = copyOf(browser);
        User rob = users.agent("Rob Mason");
        browser.post("/sign-in", "email", rob.email(), "password", TestUsers.PASSWORD)
                .expect(303);
        assertThat(browser.cookies()).doesNotContainKey("stay");
        browser.cookies().remove("session");
        assertThat(browser.get("/").location()).isEqualTo(OUT);
        assertThat(copy.get("/").location()).isEqualTo(OUT);
    }

    private TestClient staying() {
        TestClient browser = clients.nobody();
        browser.post("/sign-in", "email", vera.email(), "password", TestUsers.PASSWORD, "remember", "true")
                .expect(303);
        return browser;
    }

    private TestClient copyOf(TestClient browser) {
        TestClient copy = clients.nobody();
        copy.cookies().putAll(browser.cookies());
        return copy;
    }

    private long sessions() {
        return db.sql("select count(*) from user_session").query(Long.class).single();
    }
}
