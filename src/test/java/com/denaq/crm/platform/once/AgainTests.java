package com.denaq.crm.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Behind the filter stands a piece of work that loses a race for rows as often as the test says. */
@DatabaseTest
class AgainTests {

    @Autowired
    AgainFilter again;

    @Autowired
    OnceFilter once;

    @Autowired
    TestUsers users;

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
    void with_a_key_the_answer_of_the_second_time_is_the_one_that_is_kept() throws Exception {
        for (int i = 0; i < 2; i++) {
            MockHttpServletRequest request = request("POST");
            request.addHeader("Idempotency-Key", "k1");
            MockHttpServletResponse response = new MockHttpServletResponse();
            again.doFilter(request, response, (r, s) -> once.doFilter(r, s, losing(1)));
            assertThat(response.getContentAsString()).isEqualTo("2");
            assertThat(read).hasSize(2);
        }
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
        again.doFilter(request(method), response, work);
        return response;
    }

    private static MockHttpServletRequest request(String method) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/dealers");
        request.setContentType("application/json");
        request.setContent("{}".getBytes());
        return request;
    }
}
