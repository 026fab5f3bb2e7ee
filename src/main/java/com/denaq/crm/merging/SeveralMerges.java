package com.denaq.crm.merging;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.platform.web.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Makes one dealer of several, one after another: all of them or none. What differs is as is usual for two. Each is a merge
 * of its own and can be parted by itself.
 */
@Service
public class SeveralMerges {

    private final Merges merges;
    private final Decisions decisions;
    private final Dealers dealers;

    SeveralMerges(Merges merges, Decisions decisions, Dealers dealers) {
        this.merges = merges;
        this.decisions = decisions;
        this.dealers = dealers;
    }

    /** What became of the wish. */
    public sealed interface Outcome {

        /** @param ids of the merges, in their order */
        record Merged(List<Long> ids) implements Outcome {}

        /** Nothing is merged. */
        record Not(MergeAnswer why) implements Outcome {}
    }

    /**
     * @param version of the winner that was looked at
     * @param losers in the order in which they are merged, each with the version that was looked at
     */
    @Transactional
    public Outcome merge(Viewer viewer, DealerId winner, int version, Map<DealerId, Integer> losers) {
        List<DealerId> all =
                Stream.concat(Stream.of(winner), losers.keySet().stream()).toList();
        dealers.hold(all);
        List<Dealer> going = new ArrayList<>();
        Dealer stays = asSeen(viewer, winner, version).orElse(null);
        losers.forEach((loser, seen) -> asSeen(viewer, loser, seen).ifPresent(going::add));
        if (stays == null || going.size() < losers.size()) {
            return new Outcome.Not(new MergeAnswer.Stale());
        }
        Optional<Decision> apart = decisions.apart(all);
        if (apart.isPresent()) {
            return new Outcome.Not(new MergeAnswer.ToldApart(apart.get()));
        }
        if (remark(stays, going).length() > Facts.LONGEST) {
            return new Outcome.Not(new MergeAnswer.TooLong(MergeField.REMARK));
        }
        return new Outcome.Merged(losers.keySet().stream()
                .map(loser -> merged(viewer, winner, loser))
                .toList());
    }

    /** Empty where it isn't there any more, or another by now. */
    private Optional<Dealer> asSeen(Viewer viewer, DealerId id, int version) {
        Optional<Dealer> dealer = dealers.find(viewer, id);
        if (dealer.isPresent() && !viewer.mayWork(dealer.get().ownership())) {
            throw new NotFound("dealer " + id + " for merging");
        }
        return dealer.filter(each -> each.version() == version);
    }

    /** As the merges would put it together: the one field of which both stay without being asked. */
    private static String remark(Dealer stays, Collection<Dealer> going) {
        String all = text(stays);
        for (Dealer each : going) {
            String more = text(each);
            all = all.isEmpty() || all.equals(more) ? more : more.isEmpty() ? all : all + "\n" + more;
        }
        return all;
    }

    private static String text(Dealer dealer) {
        return Objects.requireNonNullElse(dealer.facts().remark(), "");
    }

    /** All are held and as they were seen: what is refused now is a bug, and undoes those before. */
    private long merged(Viewer viewer, DealerId winner, DealerId loser) {
        MergeAnswer answer = merges.merge(viewer, MergeWish.of(winner, loser));
        if (answer instanceof MergeAnswer.Merged merged) {
            return merged.id();
        }
        throw new IllegalStateException("Merging " + loser + " into " + winner + ": " + answer);
    }

    /** The last one first. Where one is refused none is undone, and that is the answer: who reads it takes nothing for parted. */
    @Transactional
    public MergeAnswer undo(Viewer viewer, DealerId winner, List<Long> ids) {
        MergeAnswer answer = new MergeAnswer.TooLate();
        for (long id : ids.reversed()) {
            answer = merges.undo(viewer, winner, id);
            if (!(answer instanceof MergeAnswer.Parted)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return answer;
            }
        }
        return answer;
    }
}
