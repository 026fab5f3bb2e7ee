package com.denaq.crm.dealers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fetches dealers out of the dead end on their date, which begins with the day in the dealer's own zone. */
@Configuration(proxyBeanMethods = false)
class TryAgainJob {

    private static final Logger LOG = LoggerFactory.getLogger(TryAgainJob.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> tryAgain(JdbcClient db, DealerLife life, Clock clock) {
        return Tasks.recurring("try-again", FixedDelay.of(PAUSE)).execute((task, context) -> round(db, life, clock));
    }

    /** One that can't be fetched doesn't keep the others there; in the end the round is told as failed. */
    static void round(JdbcClient db, DealerLife life, Clock clock) {
        List<DealerId> due = due(db, clock);
        List<DealerId> left = new ArrayList<>();
        for (DealerId dealer : due) {
            try {
                life.tryAgainByItself(dealer);
            } catch (RuntimeException e) {
                LOG.error("Dealer {} could not leave the dead end on its date", dealer, e);
                left.add(dealer);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("%d of %d dealers stay in the dead end beyond their date: %s"
                    .formatted(left.size(), due.size(), left));
        }
    }

    static List<DealerId> due(JdbcClient db, Clock clock) {
        return db.sql("""
                select id from dealer -- all dealers: the house itself does it
                 where try_again_on <= (:now at time zone 'Pacific/Kiritimati')::date -- nowhere is it later: for the index
                   and try_again_on <= (:now at time zone time_zone)::date
                   and deleted_at is null and merged_into is null
                 order by try_again_on, id
                 limit 1000""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }
}
