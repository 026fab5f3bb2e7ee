package com.denaq.crm.sweeping.work;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.jobs.SetGoing;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.sweeping.work.Sweep.State;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a sweep going in the background: whoever asked for it may leave, and a restart doesn't end it. For admins. */
@Component
@ConditionalOnProperty(name = "denaq.command", havingValue = "false", matchIfMissing = true)
public class SweepRunner {

    private final Sweeps sweeps;
    private final Scheduler scheduler;
    private final SetGoing setGoing;

    SweepRunner(Sweeps sweeps, Scheduler scheduler, SetGoing setGoing) {
        this.sweeps = sweeps;
        this.scheduler = scheduler;
        this.setGoing = setGoing;
    }

    /** Over all dealers; false where one is at work already, which goes on in any case. */
    @Transactional
    public boolean go(Viewer viewer) {
        mustManage(viewer);
        return begun(viewer.id(), true);
    }

    @Transactional
    public boolean goOverChanged() {
        return begun(null, false);
    }

    private boolean begun(@Nullable UserId by, boolean whole) {
        boolean begun = sweeps.begin(by, whole).map(this::scheduled).orElse(false);
        if (!begun) {
            sweeps.atWork().stream().filter(id -> !underWay(id)).forEach(this::scheduled);
        }
        return begun;
    }

    /** A sweep that a command began has nobody to go on with it when the command is killed. */
    private boolean underWay(long sweep) {
        return scheduler
                .getScheduledExecutionsForTask(SweepJob.TASK.getTaskName(), Long.class, ScheduledExecutionsFilter.all())
                .stream()
                .anyMatch(each -> each.getData() == sweep);
    }

    /** What was found by then stays, until the next one. */
    @Transactional
    public boolean cancel(Viewer viewer) {
        mustManage(viewer);
        return sweeps.atWork().stream()
                .map(id -> sweeps.move(id, State.LOOKING, State.CANCELLED)
                        || sweeps.move(id, State.GROUPING, State.CANCELLED))
                .reduce(false, Boolean::logicalOr);
    }

    private static void mustManage(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("the sweep for duplicates");
        }
    }

    private boolean scheduled(long sweep) {
        setGoing.now(SweepJob.TASK, sweep);
        return true;
    }

    /** What was under way when this or another instance ended goes on; what is under way elsewhere is left alone there. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        sweeps.atWork().forEach(this::scheduled);
    }
}
