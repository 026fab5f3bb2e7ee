package com.denaq.crm.access.signin;

import com.denaq.crm.access.sessions.Sessions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets sessions, links, guesses and browsers that are of no use any more. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration GUESS = Duration.ofDays(2);
    private static final Duration DEVICE = Duration.ofDays(400);

    @Bean
    RecurringTask<Void> forgetSignIns(JdbcClient db, Sessions sessions, Clock clock) {
        return Tasks.recurring("forget-sign-ins", FixedDelay.of(PAUSE)).execute((task, context) -> {
            Instant now = clock.instant();
            sessions.forgetEnded();
            forget(db, "password_link", "expires_at", now);
            forget(db, "guess", "last_at", now.minus(GUESS));
            forget(db, "known_device", "seen_at", now.minus(DEVICE));
        });
    }

    private static void forget(JdbcClient db, String table, String column, Instant before) {
        OffsetDateTime at = before.atOffset(ZoneOffset.UTC);
        db.sql("delete from %s where %s < :at".formatted(table, column))
                .param("at", at)
                .update();
    }
}
