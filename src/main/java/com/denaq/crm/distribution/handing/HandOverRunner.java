package com.denaq.crm.distribution.handing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets a hand-over going: a short one is done at once, a long one goes on in the background. */
@Component
@ConditionalOnProperty(name = "denaq.command", havingValue = "false", matchIfMissing = true)
class HandOverRunner {

    private final HandOverWork work;
    private final HandOvers handOvers;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    HandOverRunner(HandOverWork work, HandOvers handOvers, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.work = work;
        this.handOvers = handOvers;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction that fixed it: a portion now, the rest as a job. */
    void go(long id) {
        if (work.portion(id)) {
            schedule(id);
        }
    }

    /** What was under way when this or another instance ended goes on; what is under way elsewhere is left alone there. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        handOvers.running().forEach(this::schedule);
    }

    private void schedule(long id) {
        scheduler
                .getObject()
                .schedule(HandOverJob.TASK
                        .instance(id + " " + UUID.randomUUID())
                        .data(id)
                        .scheduledTo(clock.instant()));
    }
}
