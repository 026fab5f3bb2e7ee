package com.denaq.crm.intake.mine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sorts new parts into the indexes that {@link EnteredParts} asks, before so many wait that somebody's new lead has to: that
 * reads thousands of pages, for a quarter of a minute where they lie on a slow disk.
 */
@Configuration(proxyBeanMethods = false)
class PartsUpkeep {

    @Bean
    RecurringTask<Void> sortEnteredParts(JdbcClient db) {
        return Tasks.recurring("sort-entered-parts", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    for (String index : new String[] {"lead_attempt_said", "dealer_said", "audit_entry_said"}) {
                        db.sql("select gin_clean_pending_list(cast(:index as regclass))")
                                .param("index", index)
                                .query(Long.class)
                                .single();
                    }
                });
    }
}
