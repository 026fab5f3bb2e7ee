package com.denaq.crm.dealerpage.facts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what facts were before corrections that nobody can take back any more: phones and remarks stand in it. */
@Component
class FactsForgetting {

    private static final Duration PAUSE = Duration.ofHours(1);

    /** So long a toast may wait. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST = 10_000;

    private final JdbcClient db;
    private final Clock clock;

    FactsForgetting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In portions, each short; one that is just being taken back is left. */
    void forgetOld() {
        int forgotten = MOST;
        while (forgotten == MOST) {
            forgotten = db.sql("""
                    delete from facts_undo
                     where id in (select id from facts_undo where at < :old order by at limit :most for update skip locked)""")
                    .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                    .param("most", MOST)
                    .update();
        }
    }

    @Bean
    static RecurringTask<Void> forgetCorrections(FactsForgetting facts) {
        return Tasks.recurring("forget-corrections", FixedDelay.of(PAUSE))
                .execute((task, context) -> facts.forgetOld());
    }
}
