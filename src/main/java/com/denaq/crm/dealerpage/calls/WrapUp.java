package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactChange;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepId;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityId;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Logged;
import com.denaq.crm.timeline.NewActivity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a call with all that follows from it, and takes all of it back; each in one transaction. */
@Service
class WrapUp {

    private final Activities activities;
    private final NextSteps steps;
    private final Dealers dealers;
    private final DealerLife life;
    private final Contacts contacts;
    private final WrittenCalls written;

    WrapUp(
            Activities activities,
            NextSteps steps,
            Dealers dealers,
            DealerLife life,
            Contacts contacts,
            WrittenCalls written) {
        this.activities = activities;
        this.steps = steps;
        this.dealers = dealers;
        this.life = life;
        this.contacts = contacts;
        this.written = written;
    }

    /** What became of a call that was to be written down. */
    sealed interface Wrapped permits InHistory, Moved {}

    /** It stands in the history. */
    sealed interface InHistory extends Wrapped permits Done, Already, Aside {}

    /** Nothing is written: this very call is there already, with this. */
    record Already(@Nullable CallOutcome outcome, String words) implements InHistory {}

    /**
     * The call is written, and the next step is as somebody else has left it.
     *
     * @param changed the step that the form was drawn over; the one that is open, where none was
     */
    record Aside(Done done, NextStep changed) implements InHistory {}

    /** Nothing is written: the dealer stands otherwise by now than the form was filled in for. */
    record Moved() implements Wrapped {}

    /**
     * What was done, for taking it back.
     *
     * @param began the move with which work began, or began again
     * @param refused the move into the dead end
     * @param done the step that the call closed: a call itself, or nothing comes after it
     * @param opened the step that was opened where none was open, or in place of one that a call doesn't do
     * @param silenced the version of the person after they were marked not to be called
     */
    record Done(
            ActivityId call,
            @Nullable Integer began,
            @Nullable Integer refused,
            @Nullable StepId done,
            @Nullable StepId opened,
            @Nullable ContactId silencedWho,
            @Nullable Integer silenced)
            implements InHistory {}

    /**
     * With a next step a dealer comes out of the dead end.
     *
     * @param dead whether the next step was chosen for a dealer there
     * @param seen where another step is open by now, or none, the call is written and the next step isn't
     */
    @Transactional
    Wrapped talked(
            Viewer viewer,
            DealerId dealer,
            boolean dead,
            @Nullable UUID attempt,
            NewActivity call,
            SeenStep seen,
            boolean keepStep,
            @Nullable NewStep next,
            boolean noCalls) {
        boolean there = dealers.forWork(viewer, dealer).standing() instanceof DeadEnd;
        Already already = written.find(viewer, attempt).orElse(null);
        if (already != null || there != dead) {
            return already == null ? new Moved() : already;
        }
        NextStep open = steps.openOf(dealer).orElse(null);
        Logged logged = log(viewer, dealer, attempt, call);
        NextStep changed = seen.stands(open) ? null : changed(dealer, seen, open);
        if (changed != null) {
            Integer silenced = noCalls ? silence(viewer, dealer, call.contact()) : null;
            return new Aside(
                    new Done(logged.id(), logged.began(), null, null, null, call.contact(), silenced), changed);
        }
        Integer again = next == null || keepStep ? null : again(viewer, dealer);
        StepId done = null;
        StepId opened = null;
        if (again == null && open != null && !keepStep && (open.kind() == StepKind.CALL || next == null)) {
            steps.done(viewer, open.id(), next);
            done = open.id();
        } else if (!keepStep && next != null && steps.open(viewer, dealer, next) instanceof StepChange.Opened step) {
            opened = step.step().id();
        }
        Integer silenced = noCalls ? silence(viewer, dealer, call.contact()) : null;
        Integer began = again == null ? logged.began() : again;
        return new Done(logged.id(), began, null, done, opened, call.contact(), silenced);
    }

    private @Nullable NextStep changed(DealerId dealer, SeenStep seen, @Nullable NextStep open) {
        return steps.allOf(dealer).stream()
                .filter(each -> seen.step().equals(Optional.of(each.id())))
                .findFirst()
                .orElse(open);
    }

    private Logged log(Viewer viewer, DealerId dealer, @Nullable UUID attempt, NewActivity call) {
        Logged logged = activities.log(viewer, dealer, call);
        written.note(viewer, attempt, logged.id());
        return logged;
    }

    private @Nullable Integer again(Viewer viewer, DealerId dealer) {
        return dealers.forWork(viewer, dealer).standing() instanceof DeadEnd
                        && life.tryAgain(viewer, dealer) instanceof Outcome.Moved moved
                ? moved.seq()
                : null;
    }

    /**
     * The refusal goes first: a lead that refuses in its first call never becomes a firm. In the dead end already, it
     * stays there as it was refused then; the words are the call's.
     */
    @Transactional
    InHistory refused(
            Viewer viewer,
            DealerId dealer,
            @Nullable UUID attempt,
            NewActivity call,
            Refusal refusal,
            boolean noCalls) {
        dealers.forWork(viewer, dealer);
        Already already = written.find(viewer, attempt).orElse(null);
        if (already != null) {
            return already;
        }
        Integer move = life.refuse(viewer, dealer, refusal) instanceof Outcome.Moved moved ? moved.seq() : null;
        Logged logged = log(viewer, dealer, attempt, move == null ? call.saying(refusal.note()) : call);
        Integer silenced = noCalls ? silence(viewer, dealer, call.contact()) : null;
        return new Done(logged.id(), null, move, null, null, call.contact(), silenced);
    }

    /** Of a refusal, the refusal alone: somebody did call, which nobody takes back by the way. */
    @Transactional
    void takeBack(Viewer viewer, DealerId dealer, Done what) {
        if (what.refused() != null) {
            life.takeBack(viewer, dealer, what.refused());
            return;
        }
        if (what.done() != null) {
            steps.reopen(viewer, what.done());
        }
        if (what.opened() != null) {
            steps.takeBackOpening(viewer, what.opened());
        }
        if (what.silencedWho() != null && what.silenced() != null) {
            contacts.takeBackChange(viewer, dealer, what.silencedWho(), what.silenced());
        }
        activities.takeBackLogging(viewer, what.call(), what.began());
    }

    private @Nullable Integer silence(Viewer viewer, DealerId dealer, @Nullable ContactId who) {
        if (who == null) {
            return null;
        }
        Contact now = contacts.read(dealer, who);
        NewContact silent = new NewContact(
                now.name(),
                now.role(),
                now.language(),
                now.remark(),
                true,
                now.reach().phones().stream().map(each -> each.typed()).toList(),
                now.reach().emails().stream().map(each -> each.typed()).toList());
        return contacts.change(viewer, dealer, who, now.version(), silent) instanceof ContactChange.Saved saved
                ? saved.now().version()
                : null;
    }
}
