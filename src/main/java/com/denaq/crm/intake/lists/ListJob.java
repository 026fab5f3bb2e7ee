package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.ListWork.Pace;
import com.denaq.crm.platform.jobs.Portions;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has a list worked on in the background, on whichever instance is free. */
@Configuration(proxyBeanMethods = false)
class ListJob {

    /** Its data is the list's id. */
    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("lead-list", Long.class);

    @Bean
    CustomTask<Long> leadListTask(ListWork work, LeadLists lists) {
        return Tasks.custom(TASK).onFailure(new Portions.Again(work::giveUp)).execute((instance, context) -> {
            long list = instance.getData();
            return switch (work(work, list, context)) {
                case DONE -> new CompletionHandler.OnCompleteRemove<>();
                case MORE -> (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
                case RESTS -> (complete, operations) -> operations.reschedule(complete, resumes(lists, list, complete));
            };
        });
    }

    /** To its end, or until the program is told to end: then it goes on after the next start. */
    private static Pace work(ListWork work, long list, ExecutionContext context) {
        Pace pace = work.portion(list);
        while (pace == Pace.MORE && !context.getSchedulerState().isShuttingDown()) {
            pace = work.portion(list);
        }
        return pace;
    }

    private static Instant resumes(LeadLists lists, long list, ExecutionComplete complete) {
        return lists.find(list).map(LeadList::resumesAt).orElse(complete.getTimeDone());
    }
}
