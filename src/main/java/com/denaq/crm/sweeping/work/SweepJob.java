package com.denaq.crm.sweeping.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has a sweep done in the background, on whichever instance is free; and every night over what has changed. */
@Configuration(proxyBeanMethods = false)
class SweepJob {

    /** Its data is the sweep's id. */
    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("sweep", Long.class);

    private static final LocalTime AT_NIGHT = LocalTime.of(7, 30); // UTC: neither America nor Russia has opened
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int PATIENCE = 5;

    @Bean
    CustomTask<Long> sweepTask(SweepWork work) {
        return Tasks.custom(TASK).onFailure(new Again(work)).execute((instance, context) -> {
            boolean more = true;
            while (more && !context.getSchedulerState().isShuttingDown()) {
                more = work.portion(instance.getData());
            }
            return more
                    ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                    : new CompletionHandler.OnCompleteRemove<>();
        });
    }

    @Bean
    RecurringTask<Void> nightlySweep(ObjectProvider<SweepRunner> runner) {
        return Tasks.recurring("nightly-sweep", new Daily(java.time.ZoneOffset.UTC, AT_NIGHT))
                .execute((task, context) -> runner.ifAvailable(SweepRunner::goOverChanged));
    }

    /** Tries again soon, and gives up in the end. */
    private record Again(SweepWork work) implements FailureHandler<Long> {
        @Override
        public void onFailure(ExecutionComplete complete, ExecutionOperations<Long> operations) {
            if (complete.getExecution().consecutiveFailures < PATIENCE) {
                operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
            } else {
                work.giveUp((Long) complete.getExecution().taskInstance.getData());
                operations.remove();
            }
        }
    }
}
