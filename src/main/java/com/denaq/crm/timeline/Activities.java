package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs what happened with dealers, corrects it, deletes it and brings it back. Only who works with the dealer may, and
 * correct only one's own; anybody else gets NotFound.
 */
@Service
public class Activities {

    private final Timeline timeline;
    private final ActivityWriting writing;
    private final Answers answers;
    private final Contacts contacts;
    private final Dealers dealers;
    private final DealerLife life;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Activities(
            Timeline timeline,
            ActivityWriting writing,
            Answers answers,
            Contacts contacts,
            Dealers dealers,
            DealerLife life,
            Clock clock,
            ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.writing = writing;
        this.answers = answers;
        this.contacts = contacts;
        this.dealers = dealers;
        this.life = life;
        this.clock = clock;
        this.events = events;
    }

    /** Its moment must not lie ahead: the caller has asked {@link NewActivity#liesAhead}. */
    @Transactional
    public Logged log(Viewer viewer, DealerId id, NewActivity what) {
        Dealer dealer = dealers.forWork(viewer, id);
        Instant now = clock.instant();
        if (what.liesAhead(now)) {
            throw new IllegalArgumentException("It can't have happened yet: " + what.at());
        }
        if (what.contact() != null) {
            contacts.read(id, what.contact());
        }
        ActivityId activity = writing.insert(id, what, what.at() == null ? now : what.at(), viewer.id());
        Integer began = begin(viewer, dealer, what);
        answers.settle(id);
        touched(id);
        return new Logged(activity, began);
    }

    /** Kind and direction stay: what is wrong in those is another activity. */
    @Transactional
    public ActivityChange change(Viewer viewer, ActivityId id, int version, NewActivity to) {
        Dealer dealer = lock(viewer, id);
        Activity now = own(viewer, timeline.find(id, false), id);
        if (now.version() != version) {
            return new ActivityChange.Stale(now);
        }
        if (now.kind() != to.kind() || now.direction() != to.direction()) {
            throw new IllegalArgumentException("A " + now.kind() + " stays one");
        }
        if (to.contact() != null && !to.contact().equals(now.contact())) {
            contacts.read(now.dealer(), to.contact());
        }
        return new ActivityChange.Saved(save(viewer, dealer, now, to));
    }

    /** Takes the last correction back, if nothing has changed since: {@code version} is that after the correction. */
    @Transactional
    public ActivityChange takeBackChange(Viewer viewer, ActivityId id, int version) {
        Dealer dealer = lock(viewer, id);
        Activity now = own(viewer, timeline.find(id, false), id);
        Optional<NewActivity> before = writing.before(id);
        return now.version() != version || before.isEmpty()
                ? new ActivityChange.Stale(now)
                : new ActivityChange.Saved(save(viewer, dealer, now, before.get()));
    }

    /** Nothing happens to one that is deleted already. */
    @Transactional
    public void delete(Viewer viewer, ActivityId id) {
        lock(viewer, id);
        Optional<Activity> there = timeline.find(id, false);
        if (there.isEmpty()) {
            return;
        }
        Activity activity = own(viewer, there, id);
        writing.bin(activity, clock.instant(), viewer.id());
        answers.release(id);
        answers.settle(activity.dealer());
        touched(activity.dealer());
    }

    /** Brings a deleted one back. Nothing happens to one that is there. */
    @Transactional
    public void restore(Viewer viewer, ActivityId id) {
        lock(viewer, id);
        Optional<Activity> gone = timeline.find(id, true);
        if (gone.isEmpty()) {
            return;
        }
        Activity activity = own(viewer, gone, id);
        writing.bin(activity, null, viewer.id());
        answers.settle(activity.dealer());
        touched(activity.dealer());
    }

    /** Takes the logging back, and the stage move with which work began, if it is still the latest. */
    @Transactional
    public void takeBackLogging(Viewer viewer, ActivityId id, @Nullable Integer began) {
        Dealer dealer = lock(viewer, id);
        delete(viewer, id);
        if (began != null) {
            life.takeBack(viewer, dealer.id(), began);
        }
    }

    /** It needs no answer any more: somebody did it elsewhere, or nothing is to be said. */
    @Transactional
    public void answered(Viewer viewer, ActivityId id) {
        Dealer dealer = lock(viewer, id);
        answers.byHand(id, clock.instant());
        touched(dealer.id());
    }

    @Transactional
    public void notAnswered(Viewer viewer, ActivityId id) {
        Dealer dealer = lock(viewer, id);
        answers.notByHand(id);
        answers.settle(dealer.id());
        touched(dealer.id());
    }

    /** For {@code papers}, in its transaction, which has asked for permission. */
    @Transactional
    public ActivityId paper(DealerId dealer, Story.Paper what, @Nullable UserId by) {
        ActivityId id = writing.insertPaper(dealer, what, clock.instant(), by);
        touched(dealer);
        return id;
    }

    /** The file that came with a paper was taken back: that it came stays told, but leads nowhere. As {@link #paper}. */
    @Transactional
    public void withoutFile(DealerId dealer, long file) {
        writing.forgetFile(dealer, file);
    }

    /** For {@code activation}, as for {@code papers}. */
    @Transactional
    public void evidence(DealerId dealer, Story.Evidence what, UserId by) {
        writing.insertEvidence(dealer, what, clock.instant(), by);
        touched(dealer);
    }

    /** For lists, in their transaction, which has asked for permission and locked the dealer, {@code began} then. */
    @Transactional
    public void fromList(Viewer viewer, DealerId dealer, Story.FromList what, List<ContactId> people, Instant began) {
        writing.insertFromList(dealer, what, people, began, clock.instant(), viewer.id());
        touched(dealer);
    }

    private Activity save(Viewer viewer, Dealer dealer, Activity now, NewActivity to) {
        if (to.liesAhead(clock.instant())) {
            throw new IllegalArgumentException("It can't have happened yet: " + to.at());
        }
        if (writing.update(now, to, viewer.id())) {
            begin(viewer, dealer, to);
            answers.release(now.id());
            answers.settle(now.dealer());
            touched(now.dealer());
        }
        return timeline.read(now.dealer(), now.id());
    }

    private @Nullable Integer begin(Viewer viewer, Dealer dealer, NewActivity what) {
        if (!what.talked() || !(dealer.standing() instanceof Lead)) {
            return null;
        }
        life.workBegan(dealer.id(), viewer.id());
        int move = dealer.stageSeq() + 1;
        writing.because(dealer.id(), move, what);
        return move;
    }

    private Dealer lock(Viewer viewer, ActivityId id) {
        return dealers.forWork(viewer, writing.dealerOf(id).orElseThrow(() -> new NotFound("activity " + id)));
    }

    private static Activity own(Viewer viewer, Optional<Activity> activity, ActivityId id) {
        return activity.filter(each -> each.mayCorrect(viewer))
                .orElseThrow(() -> new NotFound("activity " + id + " for correction"));
    }

    private void touched(DealerId dealer) {
        events.publishEvent(DealersTouched.one(dealer, Aspect.ACTIVITY));
    }
}
