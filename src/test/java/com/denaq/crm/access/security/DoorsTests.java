package com.denaq.crm.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each answer tells browsers to keep out, and how programs are told that they may not come in. */
@WebTest
class DoorsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    User vera;

    @BeforeEach
    void people() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
    }

    @Test
    void every_page_forbids_whatever_is_not_ours() {
        TestClient browser = clients.of(vera);
        for (String path : new String[] {"/sign-in", "/me", "/no-such-page", "/api/v1/users"}) {
            Reply reply = browser.get(path);
            assertThat(reply.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(reply.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(reply.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(reply.header("Referrer-Policy")).as(path).isNotEmpty();
            assertThat(reply.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    @Test
    void the_nonce_is_another_one_each_time_and_pages_are_kept_by_nobody_in_between() {
        TestClient browser = clients.of(vera);
        Reply first = browser.get("/me");
        assertThat(first.header("Content-Security-Policy"))
                .isNotEqualTo(browser.get("/me").header("Content-Security-Policy"));
        assertThat(first.header("Cache-Control")).contains("private");
    }

    @Test
    void cookies_are_read_by_no_script_and_sent_by_no_other_site() {
        TestClient browser = clients.nobody();
        Reply in = browser.post("/sign-in", "email", vera.email(), "password", TestUsers.PASSWORD, "remember", "true");
        assertThat(in.answer().headers().allValues("Set-Cookie"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsPattern("SameSite=(Lax|Strict)"));
    }

    @Test
    void a_program_without_a_token_or_with_a_wrong_one_is_told_so_as_a_problem() {
        for (TestClient program : new TestClient[] {clients.nobody(), clients.api("denaq_made-up"), clients.api("x")}) {
            Reply reply = program.get("/api/v1/dealers").expect(401);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(reply.body()).contains("\"status\":401").contains("\"title\"");
        }
    }

    @Test
    void what_a_program_may_not_have_is_not_there() {
        TestClient program = clients.api(vera);
        for (String path : new String[] {"/api/v1/users", "/api/v1/dealers/999999999", "/api/v1/no-such-thing"}) {
            Reply reply = program.get(path).expect(404);
            assertThat(reply.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(reply.body()).contains("\"status\":404");
        }
    }

    @Test
    void the_api_knows_no_cookies_and_leaves_none() {
        clients.of(vera).get("/api/v1/dealers").expect(401);
        Reply reply = clients.api(vera).get("/api/v1/dealers").expect(200);
        assertThat(reply.answer().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(clients.api(vera).get("/me").status())
                .as("a token opens no screens")
                .isNotEqualTo(200);
    }
}
