package com.denaq.crm.steps;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.steps.NextStep.Ended;
import com.denaq.crm.steps.StepWriting.Origin;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one open next step of each dealer. Who doesn't work with the dealer gets NotFound. The dealer is locked first, so
 * two at once come one after the other, and the second sees what the first did.
 */
@Service
public class NextSteps {

    private final JdbcClient db;
    private final StepWriting steps;
    private final Dealers dealers;
    private final Contacts contacts;

    NextSteps(JdbcClient db, StepWriting steps, Dealers dealers, Contacts contacts) {
        this.db = db;
        this.steps = steps;
        this.dealers = dealers;
        this.contacts = contacts;
    }

    /** Whoever asks has read the dealer. */
    public Optional<NextStep> openOf(DealerId dealer) {
        return steps.openOf(dealer);
    }

    /** The open one, and those before it, the latest first. Whoever asks has read the dealer. */
    public List<NextStep> allOf(DealerId dealer) {
        return db.sql(StepRows.SELECT + " where s.dealer_id = :dealer order by s.done_at desc nulls first, s.id desc")
                .param("dealer", dealer.value())
                .query(StepRows::step)
                .list();
    }

    /** A dealer without one is missing. */
    public Map<DealerId, NextStep> openOf(Collection<DealerId> several) {
        return db
                .sql(StepRows.SELECT + " where s.dealer_id = any((select :dealers)::bigint[]) and s.done_at is null")
                .param("dealers", several.stream().map(DealerId::value).toArray(Long[]::new))
                .query(StepRows::step)
                .list()
                .stream()
                .collect(Collectors.toMap(NextStep::dealer, Function.identity()));
    }

    /** Throws NotFound for a step of another dealer. */
    public NextStep read(DealerId dealer, StepId id) {
        return steps.find(id)
                .filter(step -> step.dealer().equals(dealer))
                .orElseThrow(() -> new NotFound("step " + id + " of dealer " + dealer));
    }

    /** As {@link #open}, where nothing was open when the viewer looked: what is open by now stays, {@link StepChange.Stale}. */
    @Transactional
    public StepChange openFirst(Viewer viewer, DealerId id, NewStep step) {
        dealers.forWork(viewer, id);
        return steps.openOf(id).<StepChange>map(StepChange.Stale::new).orElseGet(() -> open(viewer, id, step));
    }

    /** Makes another one of it: moves it where only the day or time differ, replaces it otherwise. */
    @Transactional
    public StepChange change(Viewer viewer, StepId id, int version, NewStep to) {
        Dealer dealer = lock(viewer, id);
        NextStep step = read(dealer.id(), id);
        if (step.open() && step.version() != version) {
            return new StepChange.Stale(step);
        }
        return step.open() && !to.sameThing(step)
                ? open(viewer, dealer.id(), to)
                : move(viewer, id, version, to.date(), to.time());
    }

    /** In place of the one that is open. For the dealer's owner; for the viewer where nobody owns it. */
    @Transactional
    public StepChange open(Viewer viewer, DealerId id, NewStep step) {
        Dealer dealer = dealers.forWork(viewer, id);
        if (dealer.standing() instanceof DeadEnd) {
            return new StepChange.InDeadEnd();
        }
        Optional<NextStep> before = steps.openOf(id);
        before.ifPresent(open -> steps.end(open, Ended.REPLACED, viewer.id(), null));
        StepId replaced = before.map(NextStep::id).orElse(null);
        NextStep opened = insert(viewer, dealer, step, replaced);
        steps.touched(id);
        return new StepChange.Opened(opened, replaced);
    }

    /** As {@link #done}, of the step as the viewer has seen it: what somebody made of it since is {@link StepChange.Stale}. */
    @Transactional
    public StepChange doneSeen(Viewer viewer, StepId id, int version, @Nullable NewStep next) {
        NextStep step = read(lock(viewer, id).id(), id);
        return step.open() && step.version() != version ? new StepChange.Stale(step) : done(viewer, id, next);
    }

    /** Done, and what comes next in the same stroke. */
    @Transactional
    public StepChange done(Viewer viewer, StepId id, @Nullable NewStep next) {
        Dealer dealer = lock(viewer, id);
        NextStep step = read(dealer.id(), id);
        if (!step.open()) {
            return new StepChange.Ended(step, steps.openOf(dealer.id()).orElse(null));
        }
        steps.end(step, Ended.DONE, viewer.id(), null);
        NextStep opened = next == null ? null : insert(viewer, dealer, next, id);
        steps.touched(dealer.id());
        return new StepChange.Done(read(dealer.id(), id), opened, opened == null && Neglect.withoutStep(dealer));
    }

    /** To another day or time, in the dealer's zone. */
    @Transactional
    public StepChange move(Viewer viewer, StepId id, int version, LocalDate date, @Nullable LocalTime time) {
        Dealer dealer = lock(viewer, id);
        NextStep step = read(dealer.id(), id);
        if (!step.open()) {
            return new StepChange.Ended(step, steps.openOf(dealer.id()).orElse(null));
        }
        if (step.version() != version) {
            return new StepChange.Stale(step);
        }
        if (step.isFor(date, time)) {
            return new StepChange.Moved(step, step);
        }
        steps.move(dealer, step, date, time, viewer.id());
        steps.touched(dealer.id());
        return new StepChange.Moved(read(dealer.id(), id), step);
    }

    /** Takes an opening back: what it came after is open again. Nothing happens to one that isn't open any more. */
    @Transactional
    public StepChange takeBackOpening(Viewer viewer, StepId id) {
        Dealer dealer = lock(viewer, id);
        NextStep step = read(dealer.id(), id);
        if (step.open()) {
            steps.end(step, Ended.CANCELLED, viewer.id(), null);
            follows(id).flatMap(steps::find).ifPresent(before -> steps.reopen(dealer, before, viewer.id()));
            steps.touched(dealer.id());
        }
        return new StepChange.TakenBack(steps.openOf(dealer.id()).orElse(null));
    }

    /**
     * Takes the ending of a step back: it is open again, and the one that came after it was never opened. When something
     * else is open by now, that stays: {@link StepChange.Ended}.
     */
    @Transactional
    public StepChange reopen(Viewer viewer, StepId id) {
        Dealer dealer = lock(viewer, id);
        NextStep step = read(dealer.id(), id);
        if (step.open()) {
            return new StepChange.TakenBack(step);
        }
        if (dealer.standing() instanceof DeadEnd) {
            return new StepChange.InDeadEnd();
        }
        Optional<NextStep> open = steps.openOf(dealer.id());
        if (open.isPresent() && !follows(open.get().id()).equals(Optional.of(id))) {
            return new StepChange.Ended(step, open.get());
        }
        open.ifPresent(next -> steps.end(next, Ended.CANCELLED, viewer.id(), null));
        steps.reopen(dealer, step, viewer.id());
        steps.touched(dealer.id());
        return new StepChange.TakenBack(read(dealer.id(), id));
    }

    private NextStep insert(Viewer viewer, Dealer dealer, NewStep step, @Nullable StepId follows) {
        if (step.contact() != null) {
            contacts.read(dealer.id(), step.contact());
        }
        UserId assignee = dealer.owner() == null ? viewer.id() : dealer.owner();
        return read(dealer.id(), steps.insert(dealer, step, assignee, new Origin(viewer.id(), follows, null)));
    }

    private Optional<StepId> follows(StepId id) {
        return db.sql("select follows from next_step where id = :id and follows is not null")
                .param("id", id.value())
                .query((row, n) -> new StepId(row.getLong(1)))
                .optional();
    }

    /** Locks its dealer, to the end of the transaction. Throws NotFound for whoever doesn't work with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dealer forWork(Viewer viewer, StepId id) {
        return lock(viewer, id);
    }

    private Dealer lock(Viewer viewer, StepId id) {
        DealerId dealer = steps.find(id).map(NextStep::dealer).orElseThrow(() -> new NotFound("step " + id));
        return dealers.forWork(viewer, dealer);
    }
}
