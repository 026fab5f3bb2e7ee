package com.denaq.crm.intake.lists;

import com.denaq.crm.platform.jobs.SetGoing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the work on a list going, in the background. */
@Component
@ConditionalOnProperty(name = "denaq.command", havingValue = "false", matchIfMissing = true)
public class ListRunner {

    private final LeadLists lists;
    private final SetGoing setGoing;

    ListRunner(LeadLists lists, SetGoing setGoing) {
        this.lists = lists;
        this.setGoing = setGoing;
    }

    /** At once, or as soon as the transaction ends in which it is asked. */
    public void go(long list) {
        setGoing.now(ListJob.TASK, list);
    }

    /** What was under way when this or another instance ended goes on; what is under way elsewhere is left alone there. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        lists.atWork().forEach(this::go);
    }
}
