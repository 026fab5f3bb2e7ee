package com.denaq.crm.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that wait for another's lock: of this database only, as other forks' tests share its server. */
public final class Waiting {

    private Waiting() {}

    /** Returns as soon as so many wait. */
    public static void until(JdbcClient db, int many) {
        await().pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> sessions(db) >= many);
    }

    private static int sessions(JdbcClient db) {
        return db.sql("""
                select count(*) from pg_stat_activity
                 where wait_event_type = 'Lock' and datname = current_database()""").query(Integer.class).single();
    }
}
