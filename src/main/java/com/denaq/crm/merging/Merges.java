package com.denaq.crm.merging;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerMerging;
import com.denaq.crm.dealers.DealerMerging.Restored;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersMerged;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.dealers.FactChanges;
import com.denaq.crm.dealers.MergedDealers;
import com.denaq.crm.merging.MergeAnswer.NotBoth;
import com.denaq.crm.merging.rows.MergeRows;
import com.denaq.crm.merging.rows.MergeRows.Kept;
import com.denaq.crm.merging.rows.MergeRows.State;
import com.denaq.crm.merging.rows.RowMoves;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one dealer of two, and two again. Both are locked first, the lower number before the higher. Only for who works
 * with both; who works with one and sees the other's card is told so, anybody else gets {@link NotFound}.
 */
@Service
public class Merges {

    private final Dealers dealers;
    private final DealerMerging merging;
    private final MergeRows rows;
    private final RowMoves moves;
    private final ComingAlong coming;
    private final Likeness likeness;
    private final Decisions decisions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Merges(
            Dealers dealers,
            DealerMerging merging,
            MergeRows rows,
            RowMoves moves,
            ComingAlong coming,
            Likeness likeness,
            Decisions decisions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.dealers = dealers;
        this.merging = merging;
        this.rows = rows;
        this.moves = moves;
        this.coming = coming;
        this.likeness = likeness;
        this.decisions = decisions;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public MergeAnswer merge(Viewer viewer, MergeWish wish) {
        if (wish.winner().equals(wish.loser())) {
            dealers.read(viewer, wish.winner());
            return new MergeAnswer.Itself();
        }
        List<DealerId> pair = List.of(wish.winner(), wish.loser());
        dealers.hold(pair);
        Optional<NotBoth> foreign = notBoth(viewer, wish.winner(), wish.loser());
        if (foreign.isPresent()) {
            return foreign.get();
        }
        Optional<MergeAnswer> gone = gone(viewer, pair);
        if (gone.isPresent()) {
            return gone.get();
        }
        Dealer winner = dealers.forWork(viewer, wish.winner());
        Dealer loser = dealers.forWork(viewer, wish.loser());
        if (other(wish.version(), winner) || other(wish.loserVersion(), loser)) {
            return new MergeAnswer.Stale();
        }
        Optional<Decision> apart = decisions.apart(winner.id(), loser.id());
        if (apart.isPresent()
                && wish.told() != null
                && wish.told() != apart.get().id()) {
            return new MergeAnswer.ToldApart(apart.get());
        }
        Choice choice = Choice.of(winner, loser, wish.sides());
        Optional<MergeField> tooLong = choice.tooLong();
        return tooLong.isPresent()
                ? new MergeAnswer.TooLong(tooLong.get())
                : new MergeAnswer.Merged(merge(viewer, choice));
    }

    /** What keeps who works with one of them, and sees the card of the other, from merging them; empty for anybody else. */
    public Optional<NotBoth> notBoth(Viewer viewer, DealerId one, DealerId other) {
        List<Dealer> cards = dealers.cards(viewer, List.of(one, other));
        boolean works = cards.stream().anyMatch(each -> viewer.mayWork(each.ownership()));
        return cards.stream()
                .filter(each -> works && cards.size() == 2 && !viewer.mayWork(each.ownership()))
                .findFirst()
                .map(each -> new NotBoth(each.id(), each.name(), viewer.mayTake(each.ownership())));
    }

    /** Told only to who works with both, or with what they have become. */
    private Optional<MergeAnswer> gone(Viewer viewer, List<DealerId> pair) {
        Optional<MergeAnswer> gone = Optional.empty();
        for (DealerId each : pair) {
            Optional<DealerId> into = dealers.survivor(viewer, each);
            DealerId there = into.orElse(each);
            dealers.find(viewer, there)
                    .filter(found -> viewer.mayWork(found.ownership()))
                    .orElseThrow(() -> new NotFound("dealer " + each + " for merging"));
            gone = gone.or(() -> into.map(one -> new MergeAnswer.Gone(each, one)));
        }
        return gone;
    }

    private static boolean other(@Nullable Integer version, Dealer dealer) {
        return version != null && version != dealer.version();
    }

    private long merge(Viewer viewer, Choice choice) {
        Dealer winner = choice.one();
        Dealer loser = choice.other();
        Instant now = clock.instant();
        long id =
                rows.insert(winner.id(), loser.id(), viewer.id().value(), now.atOffset(ZoneOffset.UTC), state(winner));
        MergedDealers merge = MergedDealers.of(id, winner.id(), loser.id(), viewer.id(), now);
        decisions.merged(viewer, winner, loser, id, likeness.between(viewer, winner, loser.id()));
        Map<String, Long> along = coming.of(winner.id(), loser.id(), coming.together(winner.id(), loser.id()))
                .counts();
        moves.merge(merge);
        Long ended = coming.endedStep(merge);
        Integer move = merging.absorb(merge, winner, loser, choice.facts(), choice.owner());
        Dealer merged = dealers.forItself(winner.id()).orElseThrow();
        rows.done(merge, state(merged), move);
        events.publishEvent(new DealersMerged(
                merge,
                winner.standing().kind(),
                merged.standing().kind(),
                false,
                FactChanges.between(winner.facts(), merged.facts()),
                along,
                LeftOut.of(choice),
                ended));
        touched(merge);
        return id;
    }

    /** The latest that can be undone still, or the one with that id; {@code dealer} is either of the two. */
    @Transactional
    public MergeAnswer undo(Viewer viewer, DealerId dealer, @Nullable Long id) {
        Merge wanted = rows.of(dealer).stream()
                .filter(each -> each.undoneAt() == null && (id == null || id == each.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("merge of dealer " + dealer));
        dealers.hold(List.of(wanted.winner(), wanted.loser()));
        Dealer winner = dealers.forWork(viewer, wanted.winner());
        Merge merge = rows.find(wanted.id()).orElseThrow();
        Optional<Kept> kept = rows.kept(merge.id());
        if (merge.undoneAt() != null) {
            return new MergeAnswer.Parted(merge.winner(), merge.loser(), false);
        }
        if (kept.isEmpty() || !merge.undoable(clock.instant())) {
            return new MergeAnswer.TooLate();
        }
        Optional<Merge> later = later(merge);
        if (later.isPresent()) {
            return new MergeAnswer.LaterFirst(later.get());
        }
        if (!merging.mayGoBack(merge.winner(), kept.get().move())) {
            return new MergeAnswer.StageMoved();
        }
        boolean left = !part(viewer, merge, winner, kept.get());
        return new MergeAnswer.Parted(merge.winner(), merge.loser(), left);
    }

    private Optional<Merge> later(Merge merge) {
        return rows.of(merge.winner()).stream()
                .filter(each ->
                        each.winner().equals(merge.winner()) && each.undoneAt() == null && each.id() > merge.id())
                .findFirst();
    }

    private boolean part(Viewer viewer, Merge was, Dealer winner, Kept kept) {
        MergedDealers merge = MergedDealers.of(was.id(), was.winner(), was.loser(), viewer.id(), clock.instant());
        moves.undo(merge); // first: the stage that goes back must find the winner's own steps only
        boolean here = merging.release(merge, winner, kept.move(), restored(winner, kept));
        rows.undone(merge);
        Dealer now = dealers.forItself(winner.id()).orElseThrow();
        events.publishEvent(new DealersMerged(
                merge,
                winner.standing().kind(),
                now.standing().kind(),
                true,
                FactChanges.between(winner.facts(), now.facts()),
                Map.of(),
                Map.of(),
                null));
        touched(merge);
        return here;
    }

    /** What the merge has changed goes back; what somebody has changed since stays. */
    private static Restored restored(Dealer now, Kept kept) {
        UserId owner = now.owner();
        boolean given = owner == null
                ? kept.after().owner() == null
                : kept.after().owner() != null && owner.value() == kept.after().owner();
        UserId before =
                kept.before().owner() == null ? null : new UserId(kept.before().owner());
        return new Restored(
                Since.restored(now.facts(), kept.before().facts(), kept.after().facts()),
                kept.before().facts(),
                given ? before : owner,
                given ? kept.before().ownedSince() : now.ownedSince(),
                now.inReview() == kept.after().inReview() ? kept.before().inReview() : now.inReview());
    }

    private static State state(Dealer dealer) {
        return new State(
                dealer.facts(),
                dealer.owner() == null ? null : dealer.owner().value(),
                dealer.ownedSince(),
                dealer.inReview());
    }

    private void touched(MergedDealers merge) {
        List<DealerId> both = List.of(merge.winner(), merge.loser());
        events.publishEvent(DealersTouched.all(both, Aspect.EXISTENCE));
        events.publishEvent(DealersTouched.all(both, Aspect.FACTS));
        events.publishEvent(DealersTouched.all(both, Aspect.ACTIVITY));
        events.publishEvent(DealersTouched.all(both, Aspect.STEP));
    }

    /** The newest first, undone ones too. Whoever asks has read the dealer. */
    public List<Merge> of(DealerId dealer) {
        return rows.of(dealer);
    }
}
