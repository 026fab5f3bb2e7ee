package com.denaq.crm.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has long work done portion by portion, on whichever instance is free; its data is the number of the work. Every start
 * sets what was under way going again, so the same may be asked for several times over: one does it, the others look in now
 * and then, lest it is left lying.
 */
@Component
public class Portions {

    private static final Duration LOOKS_IN = Duration.ofMinutes(1);

    private final Alone alone;

    Portions(Alone alone) {
        this.alone = alone;
    }

    /**
     * To its end, or until the program is told to end: then it goes on after the next start.
     *
     * @param portion does one, and says whether there is more
     * @param giveUp when it has failed too often
     */
    public CustomTask<Long> task(TaskDescriptor<Long> task, LongPredicate portion, LongConsumer giveUp) {
        return task(task, giveUp, (work, goesOn) -> {
            boolean more = true;
            while (more && goesOn.getAsBoolean()) {
                more = portion.test(work);
            }
            return more ? ExecutionComplete::getTimeDone : null;
        });
    }

    /** @param portions does some, and says when it is to go on; null: it is done */
    public CustomTask<Long> task(TaskDescriptor<Long> task, LongConsumer giveUp, Several portions) {
        return Tasks.custom(task).onFailure(new Again(giveUp)).execute((instance, context) -> {
            long work = instance.getData();
            SchedulerState state = context.getSchedulerState();
            return alone.during(Alone.with(task, work), () -> then(portions.of(work, () -> !state.isShuttingDown())))
                    .orElseGet(() -> then(complete -> complete.getTimeDone().plus(LOOKS_IN)));
        });
    }

    private static CompletionHandler<Long> then(@Nullable Function<ExecutionComplete, Instant> next) {
        return next == null
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, next.apply(complete));
    }

    /** Some portions of a work, one after the other. */
    public interface Several {

        @Nullable
        Function<ExecutionComplete, Instant> of(long work, BooleanSupplier goesOn);
    }

    /** Tries again soon, and gives up in the end. */
    private record Again(LongConsumer giveUp) implements FailureHandler<Long> {

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
