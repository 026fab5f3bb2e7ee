package com.denaq.crm.merging;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.Opinion;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.rows.DecisionRows;
import com.denaq.crm.merging.rows.DecisionRows.Pair;
import com.denaq.crm.merging.rows.DecisionRows.Word;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about two dealers that look alike; the check respects it from then on. That the one is not the other
 * may be said by who works with one of the two and may know the other: it clears their own list. That they are the same
 * is what a merge rests on, and only who could merge them says so. Anybody else gets {@link NotFound}.
 */
@Service
public class Decisions {

    private static final Duration MEASURED = Duration.ofDays(90);

    private final DecisionRows rows;
    private final Dealers dealers;
    private final Likeness likeness;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Decisions(
            DecisionRows rows,
            Dealers dealers,
            Likeness likeness,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.dealers = dealers;
        this.likeness = likeness;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Nothing happens where that was said last. */
    @Transactional
    public Decision decide(Viewer viewer, DealerId one, DealerId other, boolean same, Source source) {
        Pair pair = locked(viewer, one, other, same);
        Optional<Decision> before = rows.of(pair);
        if (before.isEmpty() || before.get().same() != same) {
            Dealer first = dealers.forItself(pair.a()).orElseThrow(() -> new NotFound("dealer " + pair.a()));
            Word word = new Word(viewer.id().value(), clock.instant());
            rows.put(pair, same, source, word, likeness.between(viewer, first, pair.b()));
            told(viewer, pair, same ? "same" : "not-the-same");
        }
        return rows.of(pair).orElseThrow();
    }

    /** As if nothing had been said; false where nothing was. */
    @Transactional
    public boolean takeBack(Viewer viewer, DealerId one, DealerId other) {
        Pair pair = locked(viewer, one, other);
        boolean ended = rows.end(pair, new Word(viewer.id().value(), clock.instant()));
        if (ended) {
            told(viewer, pair, "decision-taken-back");
        }
        return ended;
    }

    /** What that person said there; what somebody else has said since, or elsewhere, stays. */
    @Transactional
    public boolean takeBack(Viewer viewer, DealerId one, DealerId other, Source source, UserId by) {
        Pair pair = locked(viewer, one, other);
        boolean ended = rows.end(pair, clock.instant(), source, by);
        if (ended) {
            told(viewer, pair, "decision-taken-back");
        }
        return ended;
    }

    /** The two are being merged. */
    @Transactional(propagation = Propagation.MANDATORY)
    void merged(Viewer viewer, Dealer winner, Dealer loser, long merge, Opinion engine) {
        Pair pair = Pair.of(winner.id(), loser.id());
        rows.put(pair, true, Source.MERGE, new Word(viewer.id().value(), clock.instant(), merge, null), engine);
    }

    private Pair locked(Viewer viewer, DealerId one, DealerId other) {
        return locked(viewer, one, other, false);
    }

    /** @param both whether the viewer has to work with both */
    private Pair locked(Viewer viewer, DealerId one, DealerId other, boolean both) {
        if (one.equals(other)) {
            throw new NotFound("dealer " + one + " and itself");
        }
        Pair pair = Pair.of(one, other);
        dealers.hold(List.of(one, other));
        int works = 0;
        for (DealerId each : List.of(pair.a(), pair.b())) {
            Dealer card = dealers.card(viewer, each).orElseThrow(() -> new NotFound("dealer " + each));
            works += viewer.mayWork(card.ownership()) ? 1 : 0;
        }
        if (works < (both ? 2 : 1)) {
            throw new NotFound("dealers " + one + " and " + other + " for a decision");
        }
        return pair;
    }

    void told(Viewer viewer, Pair pair, String action) {
        Changes with = new Changes().field("with", null, "D-" + pair.b());
        audit.write(viewer.id().value(), "dealer", pair.a().value(), pair.a().value(), action, with);
        with = new Changes().field("with", null, "D-" + pair.a());
        audit.write(viewer.id().value(), "dealer", pair.b().value(), pair.b().value(), action, with);
        events.publishEvent(new PairDecided(pair.a(), pair.b()));
    }

    /** That the two are not the same; empty where that isn't what was said last. Whoever asks works with both. */
    public Optional<Decision> apart(DealerId one, DealerId other) {
        return rows.of(Pair.of(one, other)).filter(decision -> !decision.same());
    }

    /** That two of them are not the same. */
    Optional<Decision> apart(Collection<DealerId> dealers) {
        Map<DealerId, Set<DealerId>> others = rows.notTheSame(dealers);
        return dealers.stream()
                .flatMap(one -> others.getOrDefault(one, Set.of()).stream()
                        .filter(dealers::contains)
                        .flatMap(other -> apart(one, other).stream()))
                .findFirst();
    }

    /** The newest first. Whoever asks has read the dealer. */
    public List<Decision> about(DealerId dealer) {
        return rows.about(dealer);
    }

    /** How often the engine was right in the last ninety days. For admins. */
    public List<Accuracy> accuracy(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("how often the engine was right");
        }
        return rows.accuracy(clock.instant().minus(MEASURED));
    }
}
