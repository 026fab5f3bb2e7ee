package com.denaq.crm.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.platform.web.ProblemPages;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Behind the filter stands a piece of work that loses a race for rows as often as the test says; see {@link LostRacesApiTests} for the whole. */
@DatabaseTest
class AgainTests {

    @Autowired
    OnceFilter once;

    @Autowired
    TestUsers users;

    @Autowired
    ProblemPages pages;

    @Autowired
    KeptBytes room;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    byte[] body = "{}".getBytes();

    final List<String> read = new ArrayList<>();

    @BeforeEach
    void people() {
        User vera = users.agent("Vera Sokolova");
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(vera, 1L));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_lost_a_race_is_done_once_more_with_the_same_body() throws Exception {
        for (String method : List.of("POST", "PATCH", "DELETE")) {
            read.clear();
            assertThat(send(method, losing(1)).getContentAsString()).isEqualTo("2");
            assertThat(read).containsExactly("{}", "{}");
        }
    }

    @Test
    void the_second_loss_is_a_mishap_like_any_other() {
        assertThatThrownBy(() -> send("POST", losing(2))).isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(read).hasSize(2);
    }

    @Test
    void what_stays_of_the_first_time_is_not_done_again() {
        assertThatThrownBy(() -> send("POST", (request, response) -> {
                    committing();
                    losing(1).doFilter(request, response);
                }))
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(read).hasSize(1);
    }

    @Test
    void a_program_is_told_that_nothing_was_done_only_where_that_is_so() throws Exception {
        FilterChain broken = (request, response) -> pages.show(
                500, new IllegalStateException(), (HttpServletRequest) request, (HttpServletResponse) response);
        assertThat(send("POST", broken).getContentAsString()).contains("Nothing was done");
        assertThat(send("POST", (request, response) -> {
                            committing();
                            broken.doFilter(request, response);
                        })
                        .getContentAsString())
                .contains("isn’t known")
                .doesNotContain("Nothing was done");
    }

    @Test
    void a_connection_lost_while_it_commits_leaves_it_open_whether_it_was_done() throws Exception {
        MockHttpServletResponse before =
                send("POST", (request, response) -> away(request, response, "application/json"));
        assertThat(before.getHeader("Retry-After")).isNotNull();
        for (String accepted : List.of("application/json", "text/html")) {
            MockHttpServletResponse during = send("POST", (request, response) -> {
                assertThatThrownBy(this::committingIntoNothing).isInstanceOf(RuntimeException.class);
                away(request, response, accepted);
            });
            assertThat(during.getStatus()).isEqualTo(503);
            String told = during.getContentAsString().replaceAll(" data-failed[^>]*", ""); // of what comes later
            assertThat(told).contains("isn’t known").doesNotContain("Nothing is lost");
            assertThat(during.getHeader("Retry-After")).isNull();
        }
    }

    private void away(ServletRequest request, ServletResponse response, String accepted) throws IOException {
        HttpServletRequest asked = new HttpServletRequestWrapper((HttpServletRequest) request) {
            @Override
            public String getRequestURI() {
                return accepted.endsWith("json") ? super.getRequestURI() : "/dealers";
            }
        };
        pages.show(503, new SQLException("gone"), asked, (HttpServletResponse) response);
    }

    private void committingIntoNothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            int session = db.sql("select pg_backend_pid()").query(Integer.class).single();
            try (Connection other = database.getConnection();
                    Statement statement = other.createStatement()) {
                statement.execute("select pg_terminate_backend(" + session + ", 10000)");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void committing() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        db.sql("insert into setting values ('once.part', '1')").update());
    }

    @Test
    void what_is_too_much_to_be_kept_is_not_done_again_but_is_read_whole() {
        body = new byte[KeptBody.FOR_A_SECOND_TIME + 1];
        assertThatThrownBy(() -> send("POST", losing(1))).isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(read).hasSize(1).first().asString().hasSize(body.length);
    }

    @Test
    void nothing_is_read_or_kept_for_somebody_unknown_or_where_nobody_answers() throws Exception {
        MockHttpServletRequest unheard = request("POST");
        once.doFilter(unheard, new MockHttpServletResponse(), (request, response) -> {});
        assertThat(unheard.getInputStream().available()).isEqualTo(body.length);
        SecurityContextHolder.clearContext();
        send("POST", (request, response) -> {
            request.getInputStream().readAllBytes();
            assertThat(room.taken()).isZero();
        });
    }

    @Test
    void all_together_keep_so_much_and_no_more_and_what_they_kept_is_free_again() throws Exception {
        body = new byte[7_000_000];
        MockHttpServletResponse first = keyed("k1", (request, response) -> {
            assertThat(room.taken()).isEqualTo(body.length);
            assertThat(keyed("k2", (other, answer) -> {
                                MockHttpServletResponse refused = keyed("k3", losing(0));
                                assertThat(refused.getStatus()).isEqualTo(429);
                                assertThat(refused.getHeader("Retry-After")).isNotNull();
                            })
                            .getStatus())
                    .isEqualTo(200);
        });
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(room.taken()).isZero();
        assertThat(keyed("k3", losing(0)).getStatus()).isEqualTo(201);
    }

    @Test
    void what_is_larger_than_anything_that_is_sent_is_refused_whether_it_says_so_or_not() throws Exception {
        body = new byte[KeptBody.LARGEST + 1];
        assertThat(send("POST", losing(0)).getStatus()).isEqualTo(413);
        assertThat(keyed("k1", losing(0)).getStatus()).isEqualTo(413);
        assertThat(read).isEmpty();
        assertThat(room.taken()).isZero();
    }

    private FilterChain losing(int times) {
        return (request, response) -> {
            read.add(new String(request.getInputStream().readAllBytes()));
            if (read.size() <= times) {
                throw new PessimisticLockingFailureException("deadlock", new SQLException("deadlock", "40P01"));
            }
            ((HttpServletResponse) response).setStatus(201);
            response.getOutputStream().write(Integer.toString(read.size()).getBytes());
        };
    }

    private MockHttpServletResponse send(String method, FilterChain work) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        once.doFilter(request(method), response, work);
        return response;
    }

    private MockHttpServletResponse keyed(String key, FilterChain work) throws ServletException, IOException {
        MockHttpServletRequest request = request("POST");
        request.addHeader("Idempotency-Key", key);
        MockHttpServletResponse response = new MockHttpServletResponse();
        once.doFilter(request, response, work);
        return response;
    }

    private MockHttpServletRequest request(String method) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/dealers");
        request.setContentType("application/json");
        request.setContent(body);
        return request;
    }
}
