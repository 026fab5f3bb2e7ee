package com.denaq.crm.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets a work of {@link Portions} going: whoever asked for it may leave, and a restart doesn't end it. */
@Component
public class SetGoing {

    private final ObjectProvider<Scheduler> scheduler;

    SetGoing(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** At once, or as soon as the transaction ends in which it is asked. */
    public void now(TaskDescriptor<Long> task, long work) {
        at(task, work, Instant.EPOCH); // due since ever, so that it doesn't matter whose clock is ahead
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    look();
                }
            });
        } else {
            look();
        }
    }

    /** When it is due, on whichever instance looks then. */
    public void at(TaskDescriptor<Long> task, long work, Instant due) {
        scheduler
                .getObject()
                .schedule(
                        task.instance(work + " " + UUID.randomUUID()).data(work).scheduledTo(due));
    }

    private void look() {
        scheduler.getObject().triggerCheckForDueExecutions();
    }
}
