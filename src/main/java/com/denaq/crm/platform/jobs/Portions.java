package com.denaq.crm.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Has long work done portion by portion, on whichever instance is free; its data is the number of the work. */
public final class Portions {

    private Portions() {}

    /**
     * To its end, or until the program is told to end: then it goes on after the next start.
     *
     * @param portion does one, and says whether there is more
     * @param giveUp when it has failed too often
     */
    public static CustomTask<Long> task(TaskDescriptor<Long> task, LongPredicate portion, LongConsumer giveUp) {
        return Tasks.custom(task).onFailure(new Again(giveUp)).execute((instance, context) -> {
            boolean more = true;
            while (more && !context.getSchedulerState().isShuttingDown()) {
                more = portion.test(instance.getData());
            }
            return more
                    ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                    : new CompletionHandler.OnCompleteRemove<>();
        });
    }

    /** Tries again soon, and gives up in the end. */
    public record Again(LongConsumer giveUp) implements FailureHandler<Long> {

        private static final Duration PAUSE = Duration.ofSeconds(10);
        private static final int PATIENCE = 5;

        @Override
        public void onFailure(ExecutionComplete complete, ExecutionOperations<Long> operations) {
            if (complete.getExecution().consecutiveFailures < PATIENCE) {
                operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
            } else {
                giveUp.accept((Long) complete.getExecution().taskInstance.getData());
                operations.remove();
            }
        }
    }
}
