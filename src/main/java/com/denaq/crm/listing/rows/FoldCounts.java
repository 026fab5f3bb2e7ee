package com.denaq.crm.listing.rows;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds the rows of {@code standing_count}, of which each change adds some, into one an owner and standing. */
@Configuration(proxyBeanMethods = false)
class FoldCounts {

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int WORTH_IT = 500;

    @Bean
    RecurringTask<Void> foldStandingCounts(JdbcClient db) {
        return Tasks.recurring("fold-standing-counts", FixedDelay.of(PAUSE)).execute((task, context) -> {
            if (rows(db) > WORTH_IT) {
                fold(db);
            }
        });
    }

    private static long rows(JdbcClient db) {
        return db.sql("select count(*) from standing_count").query(Long.class).single();
    }

    /** One statement: whoever counts meanwhile sees all of it or nothing. */
    static void fold(JdbcClient db) {
        db.sql("""
                with unfolded as (delete from standing_count returning owner_id, standing, n)
                insert into standing_count
                select owner_id, standing, sum(n) from unfolded group by 1, 2 having sum(n) <> 0""").update();
    }
}
