package com.denaq.crm.distribution.handing;

import com.denaq.crm.platform.jobs.SetGoing;
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
    private final SetGoing setGoing;

    HandOverRunner(HandOverWork work, HandOvers handOvers, SetGoing setGoing) {
        this.work = work;
        this.handOvers = handOvers;
        this.setGoing = setGoing;
    }

    /** In the transaction that fixed it: a portion now, the rest as a job. */
    void go(long id) {
        if (work.portion(id)) {
            setGoing.now(HandOverJob.TASK, id);
        }
    }

    /** What was under way when this or another instance ended goes on; what is under way elsewhere is left alone there. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        handOvers.running().forEach(id -> setGoing.now(HandOverJob.TASK, id));
    }
}
