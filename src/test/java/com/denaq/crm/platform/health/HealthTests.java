package com.denaq.crm.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import com.denaq.crm.platform.database.Database;
import com.denaq.crm.platform.database.DatabaseGone;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@WebTest
class HealthTests {

    private static final Database GONE = new Database("jdbc:postgresql://127.0.0.1:1/none", "no", "one");

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationAvailability availability;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void hears_the_log() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Outage.class)).addAppender(log);
    }

    @AfterEach
    void hears_it_no_more() {
        ((Logger) LoggerFactory.getLogger(Outage.class)).detachAppender(log);
    }

    private List<String> heard() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

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
        HealthController away = new HealthController(new Pulse(GONE), availability);
        assertThat(away.show().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(away.ready().getBody()).isEqualTo(Health.DOWN);
    }

    @Test
    void the_application_takes_its_connections_from_the_patient_pool() {
        assertThat(database).isInstanceOf(PatientPool.class);
    }

    @Test
    void a_request_does_not_wait_for_a_database_that_is_gone() {
        Pulse pulse = new Pulse(GONE);
        try (HikariDataSource pool = pool(GONE)) {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> asking(new PatientPool(pool, () -> pulse)))
                    .isInstanceOf(SQLTransientConnectionException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThatThrownBy(() -> asking(new PatientPool(pool, () -> pulse))).isInstanceOf(DatabaseGone.class);
        }
    }

    @Test
    void a_request_does_not_wait_for_a_database_that_has_been_silent_for_long() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            Database mute = new Database("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/none", "no", "one");
            Pulse pulse = new Pulse(mute, Duration.ofMillis(1_500));
            try (HikariDataSource pool = pool(mute)) {
                PatientPool patient = new PatientPool(pool, () -> pulse);
                long begun = System.nanoTime();
                assertThatThrownBy(() -> asking(patient)).isInstanceOf(SQLTransientConnectionException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(10));
                assertThatThrownBy(() -> asking(patient)).isInstanceOf(DatabaseGone.class);
            }
        }
    }

    @Test
    void a_database_that_says_why_it_lets_nobody_in_is_not_silent_and_the_log_says_it_once() throws Exception {
        Database theirs = theirs();
        String nowhere = theirs.url().replaceFirst("/[^/?]+(?=$|\\?)", "/no_such_database");
        Pulse pulse = new Pulse(new Database(nowhere, theirs.user(), theirs.password()), Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThat(pulse.felt()).isFalse();
        }
        assertThat(pulse.lastMute()).isFalse();
        assertThat(heard()).singleElement().asString().contains("\"no_such_database\"");
    }

    @Test
    void of_a_database_that_does_not_answer_the_log_says_why() {
        new Pulse(new Database("jdbc:postgresql://db.invalid/none", "no", "one"), Duration.ZERO).felt();
        new Pulse(GONE).felt();
        assertThat(heard())
                .satisfiesExactly(
                        first -> assertThat(first).contains("there is no host db.invalid"),
                        second -> assertThat(second).contains("Connection to 127.0.0.1:1 refused"));
    }

    @Test
    void an_absence_is_told_once_then_each_minute_with_what_failed_for_it_and_when_it_is_over() {
        Outage outage = new Outage(Duration.ofMillis(200), null);
        outage.unfelt("doesn't answer", "refused");
        outage.unwritten("refused");
        outage.unfelt("doesn't answer", "it starts up");
        assertThat(heard()).containsExactly("The database doesn't answer: refused");
        outage.unwritten("refused");
        long told = log.list.getFirst().getTimeStamp();
        while (log.list.size() < 2 && System.currentTimeMillis() < told + 10_000) {
            outage.unfelt("doesn't answer", "it starts up");
        }
        assertThat(log.list.get(1).getTimeStamp() - told).isGreaterThan(100); // the first line may have taken a while
        outage.felt();
        outage.unwritten("it was refused before that");
        outage.felt();
        assertThat(heard().subList(1, log.list.size()))
                .containsExactly(
                        "The database doesn't answer, for 0 s now; 2 errors that came of it weren't written: it starts up",
                        "The database is back, after 0 s; 2 errors that came of it weren't written");
    }

    @Test
    void an_absence_of_a_moment_is_a_line_as_well() {
        Outage outage = new Outage(Duration.ofMinutes(1), null);
        outage.unwritten("terminating connection");
        outage.felt();
        assertThat(heard())
                .containsExactly(
                        "The database was away for a moment; 1 error that came of it wasn't written: terminating connection");
    }

    @Test
    void what_failed_for_want_of_a_database_is_counted_and_what_failed_otherwise_keeps_its_trace() {
        Pulse pulse = new Pulse(GONE);
        QuietLog quiet = new QuietLog(pulse);
        SQLException died = new SQLException("terminating connection", "57P01");
        assertThat(quiet.decide(logged(new IllegalStateException(died)))).isEqualTo(FilterReply.DENY);
        assertThat(quiet.decide(logged(new SQLTransientConnectionException("none in time"))))
                .isEqualTo(FilterReply.DENY);
        assertThat(quiet.decide(logged(new IllegalStateException("ours")))).isEqualTo(FilterReply.NEUTRAL);
        for (String ours : List.of("42601", "08P01")) { // also where the database says that we speak wrongly
            assertThat(quiet.decide(logged(new SQLException("wrong", ours)))).isEqualTo(FilterReply.NEUTRAL);
        }
        pulse.outage().felt();
        assertThat(heard()).last().asString().startsWith("The database is back").contains("; 2 errors");
    }

    @Test
    void a_pool_that_is_used_up_is_no_database_that_is_away() throws SQLException {
        SQLException vain = new SQLTransientConnectionException("none in time");
        assertThat(new QuietLog(new Pulse(theirs())).decide(logged(vain))).isEqualTo(FilterReply.NEUTRAL);
    }

    private static ILoggingEvent logged(Exception failure) {
        Logger any = (Logger) LoggerFactory.getLogger(HealthTests.class);
        return new LoggingEvent("", any, Level.ERROR, "It failed", failure, null);
    }

    @Test
    void a_connection_that_lives_is_given_to_a_request_although_no_new_one_could_be_made() throws Exception {
        Pulse pulse = new Pulse(GONE);
        assertThat(pulse.gone()).isTrue();
        try (HikariDataSource pool = pool(theirs())) {
            pool.getConnection().close();
            try (Connection given = asking(new PatientPool(pool, () -> pulse))) {
                assertThat(given.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void a_name_that_is_not_found_for_a_moment_is_no_database_that_is_gone() {
        Pulse pulse = new Pulse(new Database("jdbc:postgresql://db.invalid/none", "no", "one"));
        assertThat(pulse.felt()).isFalse();
        assertThat(pulse.gone()).isFalse();
    }

    @Test
    void a_request_that_has_waited_in_vain_is_served_before_those_who_come_later() throws Exception {
        Pulse pulse = new Pulse(theirs());
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        try (HikariDataSource pool = pool(theirs());
                Connection taken = pool.getConnection();
                ExecutorService people = Executors.newFixedThreadPool(5)) {
            PatientPool patient = new PatientPool(pool, () -> pulse);
            for (int i = 0; i < 5; i++) {
                int number = i;
                people.submit(() -> {
                    try (Connection given = asking(patient)) {
                        served.add(number);
                        return given.isValid(1);
                    }
                });
                while (!patient.turn.isLocked() || patient.turn.getQueueLength() < i) {
                    Thread.onSpinWait();
                }
            }
            taken.close();
        }
        assertThat(served).containsExactly(0, 1, 2, 3, 4);
    }

    /** As a request does. */
    private static Connection asking(PatientPool pool) throws SQLException {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            return pool.getConnection();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void a_database_that_comes_back_is_found_by_the_next_who_asks() throws Exception {
        try (ServerSocket place = new ServerSocket(0)) {
            int port = place.getLocalPort();
            Database there = new Database("jdbc:postgresql://127.0.0.1:" + port + "/none", "no", "one");
            Pulse pulse = new Pulse(there, Duration.ofMillis(1_900));
            place.close();
            assertThat(pulse.gone()).isTrue();
            try (ServerSocket back = new ServerSocket(port)) {
                assertThat(back.isBound()).isTrue();
                long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                while (pulse.gone() && System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                assertThat(pulse.lastGone()).isFalse();
                assertThat(pulse.lastMute())
                        .as("silent since it is there again")
                        .isFalse();
            }
        }
    }

    @Test
    void a_busy_pool_is_waited_for_longer_than_its_own_time_out() throws Exception {
        Pulse pulse = new Pulse(theirs());
        try (HikariDataSource pool = pool(theirs());
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

    private Database theirs() throws SQLException {
        HikariDataSource theirs = database.unwrap(HikariDataSource.class);
        return new Database(theirs.getJdbcUrl(), theirs.getUsername(), theirs.getPassword());
    }

    /** Of one connection, for which it waits a quarter of a second. */
    private static HikariDataSource pool(Database where) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(where.url());
        pool.setUsername(where.user());
        pool.setPassword(where.password());
        pool.setMaximumPoolSize(1);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(250);
        return pool;
    }
}
