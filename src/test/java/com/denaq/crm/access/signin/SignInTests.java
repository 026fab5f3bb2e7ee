package com.denaq.crm.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.web.ProblemPages;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Waiting;
import com.denaq.crm.support.WebTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@WebTest
class SignInTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    PasswordLinks links;

    @Autowired
    NewPassword newPassword;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProblemPages pages;

    User vera;

    @BeforeEach
    void people() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
    }

    @Test
    void each_role_finds_its_own_first_page() {
        assertThat(clients.of(vera).get("/").location()).isEqualTo("/my-day");
        assertThat(clients.of(users.leadCreator("Rosa Marin")).get("/").location())
                .isEqualTo("/leads/new");
        assertThat(clients.of(users.admin("Ada Min")).get("/").location()).isEqualTo("/dealers");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_told_alike_and_the_address_is_kept() {
        TestClient browser = clients.nobody();
        String wrong = browser.signIn("vera.sokolova@denaq.example", "not this one")
                .expect(422)
                .body();
        String unknown = browser.signIn("nobody@denaq.example", "not this one")
                .expect(422)
                .body();
        assertThat(wrong).contains("go together").contains("value=\"vera.sokolova@denaq.example\"");
        assertThat(unknown).contains("go together").contains("value=\"nobody@denaq.example\"");
        assertThat(browser.cookies()).doesNotContainKey("session");
    }

    @Test
    void nobody_is_sent_to_sign_in_and_then_where_they_wanted_to_go() {
        TestClient browser = clients.nobody();
        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
        String form = browser.get("/sign-in?to=%2Fnotes%3Fpage%3D2").expect(200).body();
        assertThat(form).contains("name=\"to\" value=\"/notes?page=2\"");
        assertThat(browser.post("/sign-in", "email", vera.email(), "password", TestUsers.PASSWORD, "to", "/notes")
                        .location())
                .isEqualTo("/notes");
        assertThat(browser.get("/sign-in?to=//elsewhere.example").location()).isEqualTo("/my-day");
    }

    @Test
    void the_address_may_be_typed_in_capitals_and_with_blanks() {
        clients.nobody()
                .signIn(" Vera.Sokolova@Denaq.example ", TestUsers.PASSWORD)
                .expect(303);
    }

    @Test
    void after_signing_out_the_old_cookie_opens_nothing() {
        TestClient browser = clients.of(vera);
        String session = browser.cookies().get("session");
        assertThat(browser.post("/sign-out").expect(303).location()).isEqualTo("/sign-in");
        browser.cookies().put("session", session);
        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void a_deactivated_user_is_out_with_the_next_request() {
        TestClient browser = clients.of(vera);
        TestClient program = clients.api(vera);
        db.sql("update app_user set active = false where id = :id")
                .param("id", vera.id().value())
                .update();
        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
        clients.nobody().signIn(vera.email(), TestUsers.PASSWORD).expect(422);
        program.get("/api/v1/no-such-thing").expect(404);
    }

    @Test
    void a_password_that_is_replaced_while_it_is_checked_lets_nobody_in_and_sets_no_other() {
        TestClient stranger = clients.of(vera);
        TestClient door = clients.nobody();
        List<CompletableFuture<TestClient.Reply>> late = transaction.execute(status -> {
            newPassword.set(vera.id(), "three blue kettles", vera.id(), null); // by a link, not yet committed
            List<CompletableFuture<TestClient.Reply>> both = List.of(
                    CompletableFuture.supplyAsync(() -> door.signIn(vera.email(), TestUsers.PASSWORD)),
                    CompletableFuture.supplyAsync(() -> stranger.post(
                            "/me/password", "current", TestUsers.PASSWORD, "password", "four green kettles")));
            Waiting.until(db, 2);
            return both;
        });
        assertThat(late).extracting(reply -> reply.join().status()).containsOnly(422);
        assertThat(door.get("/").location()).isEqualTo("/sign-in");
        clients.nobody().signIn(vera.email(), "three blue kettles").expect(303);
    }

    @Test
    void a_session_ends_by_itself_when_it_is_not_used() {
        TestClient browser = clients.of(vera);
        clock.advance(Duration.ofHours(11));
        assertThat(browser.get("/").location()).isEqualTo("/my-day");
        clock.advance(Duration.ofHours(11));
        assertThat(browser.get("/").location()).isEqualTo("/my-day");
        clock.advance(Duration.ofHours(13));
        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void a_form_without_the_token_of_this_browser_does_nothing() {
        TestClient browser = clients.of(vera);
        browser.forged("/language", "language", "ru").expect(403);
        browser.with("X-CSRF-TOKEN", "made-up").forged("/sign-out").expect(403);
        assertThat(browser.get("/").location()).isEqualTo("/my-day");
        TestClient nobody = clients.nobody();
        nobody.forged("/sign-in", "email", vera.email(), "password", TestUsers.PASSWORD)
                .expect(422);
        assertThat(nobody.cookies()).doesNotContainKey("session");
    }

    @Test
    void a_browser_that_lost_its_cookie_gets_the_form_again_with_the_address_and_may_go_on() {
        TestClient browser = clients.nobody();
        browser.get("/sign-in").expect(200);
        browser.cookies().clear();
        String form = browser.with("Referer", "http://localhost/sign-in")
                .forged("/sign-in", "email", vera.email(), "password", "my secret", "to", "/notes", "_csrf", "old")
                .expect(422)
                .body();
        assertThat(form)
                .contains(
                        "value=\"" + vera.email() + "\"", "name=\"to\" value=\"/notes\"", "Type the password once more")
                .doesNotContain("my secret");
        String token = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(browser.forged(
                                "/sign-in",
                                "email",
                                vera.email(),
                                "password",
                                TestUsers.PASSWORD,
                                "to",
                                "/notes",
                                "_csrf",
                                token)
                        .expect(303)
                        .location())
                .isEqualTo("/notes");
        assertThat(browser.forged("/sign-in", "email", vera.email(), "password", "x", "_csrf", "of another tab")
                        .expect(303)
                        .location())
                .isEqualTo("/my-day");
    }

    @Test
    void what_is_not_typed_is_asked_for_in_our_words_and_is_no_guess() {
        TestClient browser = clients.nobody();
        assertThat(browser.get("/sign-in").body()).contains("novalidate");
        assertThat(browser.signIn("", "").expect(422).body()).contains("Type your e-mail", "Type your password");
        for (int i = 0; i < 8; i++) {
            assertThat(browser.signIn(vera.email(), "").expect(422).body())
                    .contains("Type your password", "value=\"" + vera.email() + "\"")
                    .doesNotContain("Type your e-mail");
        }
        browser.signIn(vera.email(), TestUsers.PASSWORD).expect(303);
    }

    @Test
    void whoever_is_signed_out_in_the_middle_of_a_plain_form_is_told_so() {
        TestClient browser = clients.of(vera);
        browser.cookies().remove("session");
        String door = browser.with("Referer", "http://localhost/notes")
                .post("/notes", "text", "Call Walt")
                .expect(303)
                .location();
        assertThat(door).isEqualTo("/sign-in?to=%2Fnotes&lost=true");
        assertThat(browser.get(door).expect(200).body()).contains("You were signed out meanwhile");
        assertThat(browser.get("/notes").location()).isEqualTo("/sign-in?to=%2Fnotes");
    }

    @Test
    void the_choice_of_language_goes_with_the_person() {
        TestClient browser = clients.of(vera);
        browser.post("/language", "language", "ru").expect(303);
        assertThat(clients.of(vera).get("/no-such-page").body()).contains("lang=\"ru\"");
        assertThat(db.sql("select language from app_user where id = :id")
                        .param("id", new UserId(vera.id().value()).value())
                        .query(String.class)
                        .single())
                .isEqualTo("ru");
    }

    @Test
    void the_page_for_signing_in_speaks_as_the_pages_of_who_was_there_last() {
        db.sql("update app_user set language = 'ru', theme = 'dark' where id = :id")
                .param("id", vera.id().value())
                .update();
        TestClient browser = clients.of(vera); // who chose Russian somewhere else
        browser.get("/my-day").expect(200);
        browser.post("/sign-out").expect(303);
        assertThat(browser.get("/sign-in").expect(200).body()).contains("lang=\"ru\"", "data-theme=\"dark\"");
        assertThat(clients.nobody().get("/sign-in").expect(200).body()).contains("lang=\"en\"");
    }

    @Test
    void a_link_that_sets_a_password_is_not_in_the_log_where_it_goes_wrong() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ProblemPages.class);
        log.start();
        logger.addAppender(log);
        String link = links.make(vera.id(), vera.id());
        pages.show(500, new MockHttpServletRequest("POST", link), new MockHttpServletResponse());
        logger.detachAppender(log);
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .endsWith("POST /password/…");
    }
}
