package com.denaq.crm.access.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ProfileTests {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    @Autowired
    TestUsers people;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    Users users;

    User vera;
    TestClient browser;

    @BeforeEach
    void team() {
        people.admin("Nadia Weiss");
        vera = people.agent("Vera Sokolova");
        browser = clients.of(vera);
    }

    @Test
    void how_somebody_likes_the_screen_is_kept() {
        browser.post(
                        "/me",
                        "name",
                        "Vera S.",
                        "language",
                        "ru",
                        "zone",
                        "America/Chicago",
                        "theme",
                        "dark",
                        "compact",
                        "true")
                .expect(303);
        User now = users.find(vera.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("Vera S.");
        assertThat(now.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(now.compact()).isTrue();
        assertThat(now.singleKeys()).isFalse();
        assertThat(browser.get("/me").body())
                .contains("lang=\"ru\"")
                .contains("data-theme=\"dark\"")
                .contains("data-single-keys=\"off\"")
                .contains("value=\"America/Chicago\" selected>Чикаго, UTC\u22126<");
        browser.post("/me", "name", " ", "zone", "Mars/Base").expect(422);
        browser.post("/me", "name", "\0Vera\0").expect(303); // which no text in the database can hold
        assertThat(users.find(vera.id()).orElseThrow().name()).isEqualTo("Vera");
    }

    @Test
    void another_password_needs_the_present_one_and_ends_all_other_sessions() {
        TestClient elsewhere = clients.of(vera);
        assertThat(browser.post("/me/password", "current", "wrong", "password", "three blue kettles")
                        .expect(422)
                        .body())
                .contains("not your present password");
        assertThat(browser.post("/me/password", "current", TestUsers.PASSWORD, "password", TestUsers.PASSWORD)
                        .expect(422)
                        .body())
                .contains("This is your present password");
        browser.post("/me/password", "current", TestUsers.PASSWORD, "password", "short")
                .expect(422);
        browser.post("/me/password", "current", TestUsers.PASSWORD, "password", "three blue kettles")
                .expect(303);
        assertThat(elsewhere.get("/").location()).isEqualTo("/sign-in");
        assertThat(browser.get("/").location()).isEqualTo("/my-day");
        clients.nobody().signIn(vera.email(), TestUsers.PASSWORD).expect(422);
        clients.nobody().signIn(vera.email(), "three blue kettles").expect(303);
    }

    @Test
    void the_present_password_cant_be_guessed_in_a_session_that_was_left_open() {
        for (int i = 0; i < 6; i++) {
            browser.post("/me/password", "current", "guess " + i, "password", "three blue kettles");
        }
        assertThat(browser.post("/me/password", "current", TestUsers.PASSWORD, "password", "three blue kettles")
                        .expect(422)
                        .body())
                .contains("Too many tries");
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it_there() {
        TestClient office = clients.nobody().with("User-Agent", CHROME);
        office.signIn(vera.email(), TestUsers.PASSWORD).expect(303);
        String page = browser.get("/me").expect(200).body();
        assertThat(page).contains("Chrome, Windows").contains("the computer that Denaq CRM runs on");
        Matcher end = Pattern.compile("/me/sessions/\\d+/end").matcher(page);
        assertThat(end.find()).isTrue();
        clients.of(people.agent("Boris Orlov")).post(end.group()).expect(404);
        browser.post(end.group()).expect(303);
        assertThat(office.get("/").location()).isEqualTo("/sign-in");

        TestClient third = clients.of(vera);
        browser.post("/me/sessions/end").expect(303);
        assertThat(third.get("/").location()).isEqualTo("/sign-in");
        assertThat(browser.get("/").location()).isEqualTo("/my-day");
    }

    @Test
    void a_session_that_has_ended_is_not_listed() {
        clients.of(vera);
        clock.advance(Duration.ofHours(11));
        browser.get("/me").expect(200);
        clock.advance(Duration.ofHours(2));
        assertThat(browser.get("/me").body()).doesNotContain("/end\"");
    }

    @Test
    void a_token_is_shown_once_opens_the_api_and_can_be_revoked_and_that_taken_back() {
        browser.post("/me/tokens", "token", "Price list script", "once", "o-1").expect(303);
        TestClient.Reply again = browser.post("/me/tokens", "token", "Price list script", "once", "o-1")
                .expect(303); // a double click, whose answer is the one that is seen
        assertThat(again.location()).isEqualTo("/me#my-tokens");
        TestClient.Reply shown = browser.get("/me").expect(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        String page = shown.body();
        Matcher token = Pattern.compile("denaq_[\\w-]+").matcher(page);
        assertThat(token.find()).isTrue();
        String list = browser.get("/me").body();
        assertThat(list).containsOnlyOnce("<strong>Price list script").doesNotContain("denaq_");
        browser.post("/me/tokens", "token", "Price list script", "once", "o-1").expect(303);
        assertThat(browser.get("/me").body()).doesNotContain("denaq_"); // the form was gone back to and sent once more
        TestClient program = clients.api(token.group());
        program.get("/api/v1/dealers").expect(200);
        Matcher revoke = Pattern.compile("/me/tokens/\\d+/revocation").matcher(list);
        assertThat(revoke.find()).isTrue();
        clients.of(people.agent("Boris Orlov")).post(revoke.group()).expect(404);
        browser.post(revoke.group()).expect(303);
        program.get("/api/v1/dealers").expect(401);
        browser.post(revoke.group() + "/undo").expect(303);
        program.get("/api/v1/dealers").expect(200);
        browser.post("/me/tokens", "token", " ").expect(422);
    }
}
