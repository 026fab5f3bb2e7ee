package com.denaq.crm.distribution.handing;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has a hand-over done in the background, on whichever instance is free. */
@Configuration(proxyBeanMethods = false)
class HandOverJob {

    /** Its data is the hand-over's id. */
    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("hand-over", Long.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int PATIENCE = 5;

    @Bean
    CustomTask<Long> handOverTask(HandOverWork work) {
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

    /** Tries again soon, and gives up in the end. */
    private record Again(HandOverWork work) implements FailureHandler<Long> {
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
