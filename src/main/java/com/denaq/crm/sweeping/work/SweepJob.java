package com.denaq.crm.sweeping.work;

import com.denaq.crm.platform.jobs.Portions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has a sweep done in the background, on whichever instance is free; and every night over what has changed. */
@Configuration(proxyBeanMethods = false)
class SweepJob {

    /** Its data is the sweep's id. */
    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("sweep", Long.class);

    private static final LocalTime AT_NIGHT = LocalTime.of(4, 0); // UTC: America has closed, Moscow has not opened

    @Bean
    CustomTask<Long> sweepTask(SweepWork work, Portions portions) {
        return portions.task(TASK, work::portion, work::giveUp);
    }

    @Bean
    RecurringTask<Void> nightlySweep(ObjectProvider<SweepRunner> runner) {
        return Tasks.recurring("nightly-sweep", new Daily(java.time.ZoneOffset.UTC, AT_NIGHT))
                .execute((task, context) -> runner.ifAvailable(SweepRunner::goOverChanged));
    }
}
