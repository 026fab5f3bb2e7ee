package com.denaq.crm.intake.review;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.intake.entering.Handled;
import com.denaq.crm.intake.review.Reviews.Row;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityId;
import com.denaq.crm.timeline.NewActivity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An admin's word about a lead that looked similar, and taking it back. */
@Service
class Decisions {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Dealers dealers;
    private final DealerRegister register;
    private final DealerOwners owners;
    private final Handled handled;
    private final Activities activities;
    private final com.denaq.crm.merging.Decisions pairs;
    private final FoundAgain again;
    private final Clock clock;

    Decisions(
            JdbcClient db,
            Reviews reviews,
            Dealers dealers,
            DealerRegister register,
            DealerOwners owners,
            Handled handled,
            Activities activities,
            com.denaq.crm.merging.Decisions pairs,
            FoundAgain again,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.dealers = dealers;
        this.register = register;
        this.owners = owners;
        this.handled = handled;
        this.activities = activities;
        this.pairs = pairs;
        this.again = again;
        this.clock = clock;
    }

    /**
     * It is the one that is here: what was entered becomes a note there, and the lead leaves for the recycle bin. Whose it is
     * in the dead end is told.
     *
     * @return the note; empty where somebody was faster, or what it resembles is gone
     */
    @Transactional
    public Optional<ActivityId> same(Viewer viewer, long id, int version, String note) {
        Row row = lock(viewer, id);
        Optional<Dealer> known = reviews.similar(viewer, row);
        if (known.isEmpty() || !decide(viewer, row, version, "SAME")) {
            return Optional.empty();
        }
        told(viewer, row, true);
        register.leaveReview(viewer, row.dealer());
        register.delete(viewer, row.dealer());
        again.tell(viewer, row, known.get());
        return Optional.of(
                activities.log(viewer, known.get().id(), NewActivity.note(note)).id());
    }

    /**
     * It is another: to the agent who entered it, or else into the pool.
     *
     * @return as it is now; empty where somebody was faster
     */
    @Transactional
    public Optional<Dealer> another(Viewer viewer, long id, int version) {
        Row row = lock(viewer, id);
        if (!decide(viewer, row, version, "ANOTHER")) {
            return Optional.empty();
        }
        told(viewer, row, false);
        register.leaveReview(viewer, row.dealer());
        reviews.agent(dealers.read(viewer, row.dealer()))
                .ifPresent(agent ->
                        owners.give(List.of(new Assignment(row.dealer(), null, agent.id())), viewer.id(), null));
        return dealers.find(viewer, row.dealer());
    }

    /** It waits again, unless somebody works with it already: then false. */
    @Transactional
    public boolean takeBack(Viewer viewer, long id, @Nullable ActivityId note) {
        Row row = lock(viewer, id);
        if (row.decision() == null) {
            return true;
        }
        if (row.decision().equals("SAME")) {
            register.restore(viewer, row.dealer());
        }
        if (!freed(viewer, row.dealer()) || !register.backToReview(viewer, row.dealer())) {
            return false;
        }
        if (note != null) {
            activities.delete(viewer, note);
        }
        untold(viewer, row);
        again.untell(row);
        db.sql("""
                update review set decision = null, decided_by = null, decided_at = null, note_id = null, version = version + 1
                 where id = :id""").param("id", id).update();
        return true;
    }

    /** From the agent to whom it went with that word, unless they have done something with it. */
    private boolean freed(Viewer viewer, DealerId id) {
        Dealer dealer = dealers.read(viewer, id);
        UserId owner = dealer.owner();
        Instant since = dealer.ownedSince();
        return owner == null
                || since == null
                || owner.equals(dealer.enteredBy())
                        && dealer.standing() instanceof Lead
                        && !handled.since(id, since, viewer.id())
                        && owners.takeBack(viewer, id, null, owner);
    }

    /** Every later check respects it. */
    private void told(Viewer viewer, Row row, boolean same) {
        reviews.similar(viewer, row)
                .ifPresent(other -> pairs.decide(viewer, row.dealer(), other.id(), same, Source.REVIEW));
    }

    /** But for what anybody has said of the two since. */
    private void untold(Viewer viewer, Row row) {
        Long by = row.decidedBy();
        if (by != null) {
            reviews.similar(viewer, row)
                    .ifPresent(
                            other -> pairs.takeBack(viewer, row.dealer(), other.id(), Source.REVIEW, new UserId(by)));
        }
    }

    /** Both dealers are locked first, the lower number before the higher, and also the one in the recycle bin. */
    private Row lock(Viewer viewer, long id) {
        if (!viewer.mayManage()) {
            throw new NotFound("review " + id);
        }
        Row row = reviews.read(id);
        dealers.hold(Stream.concat(
                        Stream.of(row.dealer()),
                        reviews.similar(viewer, row).stream().map(Dealer::id))
                .toList());
        return reviews.read(id);
    }

    private boolean decide(Viewer viewer, Row row, int version, String decision) {
        boolean waits =
                dealers.find(viewer, row.dealer()).filter(Dealer::inReview).isPresent();
        return waits
                && db.sql("""
                        update review
                           set decision = :decision, decided_by = :viewer, decided_at = :now, version = version + 1
                         where id = :id and version = :version and decision is null""")
                                .params(viewer.params())
                                .param("decision", decision)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("id", row.id())
                                .param("version", version)
                                .update()
                        == 1;
    }
}
