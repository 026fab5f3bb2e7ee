package com.denaq.crm.duplicates.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Learns every few hours which words are common, and forgets old questions. */
@Configuration(proxyBeanMethods = false)
class RarityJob {

    private static final Duration PAUSE = Duration.ofHours(3);

    @Bean
    RecurringTask<Void> learnCommonWords(Commons commons, Allowance allowance, TransactionOperations transactions) {
        return Tasks.recurring("learn-common-words", FixedDelay.of(PAUSE))
                .execute((task, context) -> transactions.executeWithoutResult(status -> {
                    commons.learn();
                    allowance.forgetOld();
                }));
    }
}
