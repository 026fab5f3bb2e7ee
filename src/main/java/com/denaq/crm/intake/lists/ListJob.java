package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.ListWork.Pace;
import com.denaq.crm.platform.jobs.Portions;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has a list worked on in the background, on whichever instance is free. */
@Configuration(proxyBeanMethods = false)
class ListJob {

    /** Its data is the list's id. */
    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("lead-list", Long.class);

    @Bean
    CustomTask<Long> leadListTask(ListWork work, LeadLists lists, Portions portions) {
        return portions.task(TASK, work::giveUp, (list, goesOn) -> switch (work(work, list, goesOn)) {
            case DONE -> null;
            case MORE -> ExecutionComplete::getTimeDone;
            case RESTS -> complete -> resumes(lists, list, complete);
        });
    }

    /** To its end, or until the program is told to end: then it goes on after the next start. */
    private static Pace work(ListWork work, long list, BooleanSupplier goesOn) {
        ListRun run = new ListRun();
        Pace pace = work.portion(list, run);
        while (pace == Pace.MORE && goesOn.getAsBoolean()) {
            pace = work.portion(list, run);
        }
        return pace;
    }

    private static Instant resumes(LeadLists lists, long list, ExecutionComplete complete) {
        return lists.find(list).map(LeadList::resumesAt).orElse(complete.getTimeDone());
    }
}
