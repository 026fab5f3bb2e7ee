package com.denaq.crm.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Waiting;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands behind the filter is a piece of work here: a row in a table. */
@DatabaseTest
class OnceTests {

    @Autowired
    OnceFilter filter;

    @Autowired
    Answers answers;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    User vera;

    @BeforeEach
    void people() {
        vera = users.agent("Vera Sokolova");
        signIn(vera);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_lost_answer_is_given_again_with_its_status_headers_and_body() throws Exception {
        MockHttpServletResponse first = send(program("k1", "{}"), this::create);
        MockHttpServletResponse again = send(program("k1", "{}"), this::create);
        assertThat(made()).isEqualTo(1);
        for (MockHttpServletResponse answer : new MockHttpServletResponse[] {first, again}) {
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeader("ETag")).isEqualTo("\"1\"");
            assertThat(answer.getContentType()).startsWith("application/json");
            assertThat(answer.getContentAsString()).isEqualTo("{\"name\":\"ёлка\"}");
        }
    }

    @Test
    void the_same_key_with_another_body_is_told_and_does_nothing() throws Exception {
        send(program("k1", "{}"), this::create);
        assertThat(send(program("k1", "{\"other\":1}"), this::create).getStatus())
                .isEqualTo(422);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void an_answer_that_was_kept_before_an_update_is_given_all_the_same() throws Exception {
        send(program("k1", "{}"), this::create);
        db.sql("update answered_request set fingerprint = substring(fingerprint for 32)")
                .update();
        assertThat(send(program("k1", "{}"), this::create).getStatus()).isEqualTo(201);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() throws Exception {
        send(program("k1", "{}"), this::create);
        signIn(users.agent("Boris Orlov"));
        assertThat(send(program("k1", "{}"), this::create).getStatus()).isEqualTo(201);
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void a_double_click_at_the_same_time_makes_one_thing_and_both_get_the_same_answer() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch secondIsThere = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<MockHttpServletResponse> first = threads.submit(() -> {
                signIn(vera);
                return send(form("once-1", "text", "Call"), response -> {
                    working.countDown();
                    secondIsThere.await();
                    create(response);
                });
            });
            working.await();
            Future<MockHttpServletResponse> second = threads.submit(() -> {
                signIn(vera);
                return send(form("once-1", "text", "Call"), this::create);
            });
            Waiting.until(db, 1);
            secondIsThere.countDown();
            assertThat(second.get().getContentAsString())
                    .isEqualTo(first.get().getContentAsString())
                    .isNotEmpty();
        }
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void what_broke_leaves_nothing_and_trying_again_does_the_work() throws Exception {
        assertThatThrownBy(() -> send(program("k1", "{}"), response -> {
                    create(response);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(made()).isZero();
        MockHttpServletResponse broken = send(program("k1", "{}"), response -> {
            create(response);
            response.setStatus(503);
        });
        assertThat(broken.getStatus()).isEqualTo(503);
        assertThat(made()).isZero();
        assertThat(send(program("k1", "{}"), this::create).getStatus()).isEqualTo(201);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void an_answer_to_work_that_was_rolled_back_inside_is_sent_but_not_kept() throws Exception {
        MockHttpServletResponse conflict = send(program("k1", "{}"), response -> {
            try {
                new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    db.sql("insert into setting values ('once.half', '1')").update();
                    throw new IllegalStateException("somebody was faster");
                });
            } catch (IllegalStateException e) {
                response.setStatus(409);
            }
        });
        assertThat(conflict.getStatus()).isEqualTo(409);
        assertThat(made()).isZero();
        assertThat(send(program("k1", "{}"), this::create).getStatus()).isEqualTo(201);
    }

    @Test
    void a_form_with_other_content_is_another_request_though_its_key_is_the_same() throws Exception {
        send(form("once-1", "text", "Call"), this::create);
        send(form("once-1", "text", "Call", "_csrf", "masked otherwise"), this::create);
        assertThat(made()).isEqualTo(1);
        send(form("once-1", "text", "Write"), this::create);
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void a_form_that_was_refused_may_be_sent_again_when_it_is_mended_elsewhere() throws Exception {
        assertThat(send(form("once-1", "text", "Call"), response -> response.setStatus(422))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(form("once-1", "text", "Call"), this::create).getStatus())
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(11));
        assertThat(send(form("once-1", "text", "Call"), this::create).getStatus())
                .isEqualTo(201);
    }

    @Test
    void nothing_readable_is_kept_of_a_body_and_nothing_at_all_after_a_day() throws Exception {
        send(program("k1", "{}"), this::create);
        byte[] body =
                db.sql("select body from answered_request").query(byte[].class).single();
        assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("name");
        clock.advance(Duration.ofHours(25));
        assertThat(answers.forget()).isEqualTo(1);
    }

    private void create(HttpServletResponse response) throws Exception {
        long number = made() + 1;
        db.sql("insert into setting values (:key, 'made')")
                .param("key", "once." + number)
                .update();
        response.setStatus(201);
        response.setHeader("ETag", "\"" + number + "\"");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"name\":\"ёлка\"}");
    }

    private long made() {
        return db.sql("select count(*) from setting where key like 'once.%'")
                .query(Long.class)
                .single();
    }

    private interface Work {
        void on(HttpServletResponse response) throws Exception;
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, Work work) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (asked, held) -> {
            try {
                work.on((HttpServletResponse) held);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return response;
    }

    private static MockHttpServletRequest program(String key, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletRequest form(String once, String... fieldsAndValues) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/things");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("once", once);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request.addParameter(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request;
    }

    private static void signIn(User user) {
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(user, null));
    }
}
