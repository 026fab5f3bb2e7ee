package com.denaq.crm.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.platform.database.Database;
import com.denaq.crm.support.WebTest;
import com.zaxxer.hikari.HikariDataSource;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@WebTest
class HealthTests {

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationAvailability availability;

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready"})
    void a_working_instance_is_up_and_gives_no_session(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + path);
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "image/png"})
    void it_answers_in_json_whatever_is_accepted(String accepted) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                    .header("Accept", accepted)
                    .build();
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void without_its_database_an_instance_is_down() {
        HealthController away = new HealthController(
                new Pulse(new Database("jdbc:postgresql://127.0.0.1:1/none", "no", "one")), availability);
        assertThat(away.show().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(away.ready().getBody()).isEqualTo(Health.DOWN);
    }

    @Test
    void a_request_does_not_wait_for_a_database_that_is_gone() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        Pulse pulse = new Pulse(new Database("jdbc:postgresql://127.0.0.1:1/none", "no", "one"));
        try (HikariDataSource pool = pool("jdbc:postgresql://127.0.0.1:1/none", "no", "one")) {
            long begun = System.nanoTime();
            assertThatThrownBy(new PatientPool(pool, () -> pulse)::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThatThrownBy(new PatientPool(pool, () -> pulse)::getConnection)
                    .hasMessage("The database is gone");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void a_database_that_comes_back_is_found_by_the_next_who_asks() throws Exception {
        try (ServerSocket place = new ServerSocket(0)) {
            int port = place.getLocalPort();
            Pulse pulse = new Pulse(new Database("jdbc:postgresql://127.0.0.1:" + port + "/none", "no", "one"));
            place.close();
            assertThat(pulse.gone()).isTrue();
            try (ServerSocket back = new ServerSocket(port)) {
                assertThat(back.isBound()).isTrue();
                long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                while (pulse.gone() && System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                assertThat(pulse.lastGone()).isFalse();
            }
        }
    }

    @Test
    void a_busy_pool_is_waited_for_longer_than_its_own_time_out() throws Exception {
        HikariDataSource theirs = database.unwrap(HikariDataSource.class);
        Pulse pulse = new Pulse(new Database(theirs.getJdbcUrl(), theirs.getUsername(), theirs.getPassword()));
        try (HikariDataSource pool = pool(theirs.getJdbcUrl(), theirs.getUsername(), theirs.getPassword());
                Connection taken = pool.getConnection()) {
            assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            CompletableFuture<Connection> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return new PatientPool(pool, () -> pulse).getConnection();
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            assertThatThrownBy(() -> waiting.get(600, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            taken.close();
            try (Connection given = waiting.get(10, TimeUnit.SECONDS)) {
                assertThat(given.isValid(1)).isTrue();
            }
        }
    }

    /** Of one connection, for which it waits a quarter of a second. */
    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(1);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(250);
        return pool;
    }
}
