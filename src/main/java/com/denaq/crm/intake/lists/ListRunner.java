package com.denaq.crm.intake.lists;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets the work on a list going, in the background: whoever brought it may leave, and a restart doesn't end it. */
@Component
@ConditionalOnProperty(name = "denaq.command", havingValue = "false", matchIfMissing = true)
public class ListRunner {

    private final LeadLists lists;
    private final Scheduler scheduler;

    ListRunner(LeadLists lists, Scheduler scheduler) {
        this.lists = lists;
        this.scheduler = scheduler;
    }

    /** At once, or as soon as the transaction ends in which it is asked. */
    public void go(long list) {
        schedule(list);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** What was under way when this or another instance ended goes on; what is under way elsewhere is left alone there. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        lists.atWork().forEach(this::schedule);
    }

    /** Due since ever, so that it doesn't matter whose clock is ahead. */
    private void schedule(long list) {
        scheduler.schedule(
                ListJob.TASK.instance(list + " " + UUID.randomUUID()).data(list).scheduledTo(Instant.EPOCH));
    }
}
