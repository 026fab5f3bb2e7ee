package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.ListWork.Pace;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the work on a list going: a short list is done at once, a long one goes on in the background. */
@Component
@ConditionalOnProperty(name = "denaq.command", havingValue = "false", matchIfMissing = true)
public class ListRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ListRunner.class);

    private final ListWork work;
    private final LeadLists lists;
    private final SchedulerClient scheduler;
    private final Clock clock;

    ListRunner(ListWork work, LeadLists lists, SchedulerClient scheduler, Clock clock) {
        this.work = work;
        this.lists = lists;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** After the transaction in which its state was set. */
    public void go(long list) {
        Pace pace = Pace.MORE;
        try {
            pace = work.portion(list);
        } catch (RuntimeException failure) { // the job tries again, and shows when it gives up
            LOG.warn("List {}: the first portion failed", list, failure);
        }
        if (pace != Pace.DONE) {
            schedule(list, lists.find(list).map(LeadList::resumesAt).orElse(clock.instant()));
        }
    }

    /** What was under way when this or another instance ended goes on. That it goes on twice does no harm. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        lists.atWork().forEach(list -> schedule(list, clock.instant()));
    }

    private void schedule(long list, Instant at) {
        scheduler.schedule(
                ListJob.TASK.instance(list + " " + UUID.randomUUID()).data(list).scheduledTo(at));
    }
}
