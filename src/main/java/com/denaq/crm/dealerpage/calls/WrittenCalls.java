package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.timeline.ActivityId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which calls are written down. A browser keeps the form of a call that isn't, and can't know when its answer got lost or
 * another window sent it: the call is one however often it comes. One that was taken back may be written anew.
 */
@Repository
class WrittenCalls {

    /** Twice as long as a form comes again: see {@link CallForm}. */
    private static final Duration LIFE = Duration.ofDays(14);

    private final JdbcClient db;
    private final Clock clock;

    WrittenCalls(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How it stands in the timeline, if the viewer has written it down. Who asks before writing has locked the dealer. */
    Optional<WrapUp.Already> find(Viewer viewer, @Nullable UUID attempt) {
        return attempt == null
                ? Optional.empty()
                : db.sql("""
                        select a.outcome, coalesce(a.body, '') as words
                          from written_call w join activity a on a.id = w.activity_id
                         where w.by_user = :user and w.attempt = :attempt and a.deleted_at is null""")
                        .param("user", viewer.id().value())
                        .param("attempt", attempt)
                        .query(WrapUp.Already.class)
                        .optional();
    }

    void note(Viewer viewer, @Nullable UUID attempt, ActivityId call) {
        if (attempt == null) {
            return;
        }
        db.sql("""
                insert into written_call (by_user, attempt, activity_id, written_at) values (:user, :attempt, :call, :now)
                on conflict (by_user, attempt) do update set activity_id = excluded.activity_id, written_at = excluded.written_at""")
                .param("user", viewer.id().value())
                .param("attempt", attempt)
                .param("call", call.value())
                .param("now", at(clock.instant()))
                .update();
    }

    int forget() {
        return db.sql("delete from written_call where written_at < :old")
                .param("old", at(clock.instant().minus(LIFE)))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Forgetting {
        @Bean
        RecurringTask<Void> forgetWrittenCalls(WrittenCalls calls) {
            return Tasks.recurring("forget-written-calls", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> calls.forget());
        }
    }
}
