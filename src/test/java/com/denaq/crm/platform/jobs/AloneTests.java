package com.denaq.crm.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.support.DatabaseTest;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that was asked for several times over is done once at a time. */
@DatabaseTest
class AloneTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient db;

    @Autowired
    DbSchedulerProperties jobs;

    Alone here;
    Alone elsewhere;

    HikariDataSource own;

    /** The application's own pool lends to its jobs meanwhile. */
    @BeforeEach
    void two_instances() throws SQLException {
        HikariDataSource theirs = database.unwrap(HikariDataSource.class);
        own = new HikariDataSource();
        own.setJdbcUrl(theirs.getJdbcUrl());
        own.setUsername(theirs.getUsername());
        own.setPassword(theirs.getPassword());
        own.setMaximumPoolSize(2);
        own.addDataSourceProperty("ApplicationName", "alone");
        here = new Alone(own);
        elsewhere = new Alone(own);
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void what_a_killed_instance_was_at_goes_on_elsewhere_within_a_minute() {
        int looksEvery = 2; // heartbeats: the scheduler's own
        assertThat(jobs.getHeartbeatInterval()
                        .multipliedBy(jobs.getMissedHeartbeatsLimit() + looksEvery)
                        .plus(jobs.getPollingInterval()))
                .isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_second_is_told_that_somebody_is_at_it_on_the_same_instance_and_on_another() {
        Optional<String> first = here.during("sweep 1", () -> {
            assertThat(here.during("sweep 1", () -> "again")).isEmpty();
            assertThat(elsewhere.during("sweep 1", () -> "there")).isEmpty();
            assertThat(here.during("sweep 2", () -> "another")).hasValue("another");
            assertThat(elsewhere.during("sweep 2", () -> "another there")).hasValue("another there");
            return "done";
        });
        assertThat(first).hasValue("done");
        assertThat(elsewhere.during("sweep 1", () -> "afterwards")).hasValue("afterwards");
        assertThat(held()).isZero();
    }

    @Test
    void who_fails_lets_go() {
        assertThatThrownBy(() -> here.during("sweep 1", () -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(elsewhere.during("sweep 1", () -> "afterwards")).hasValue("afterwards");
    }

    @Test
    void a_connection_that_breaks_meanwhile_goes_back_to_the_pool() {
        here.during("sweep 1", () -> {
            db.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'alone'")
                    .query(Boolean.class)
                    .list();
            assertThat(here.during("sweep 2", () -> "another")).hasValue("another");
            return "done";
        });
        assertThat(own.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(elsewhere.during("sweep 1", () -> "afterwards")).hasValue("afterwards");
    }

    private long held() {
        return db.sql("""
                select count(*) from pg_locks join pg_stat_activity using (pid)
                 where locktype = 'advisory' and application_name = 'alone'""").query(Long.class).single();
    }
}
