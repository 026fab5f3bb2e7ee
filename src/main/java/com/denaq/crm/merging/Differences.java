package com.denaq.crm.merging;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.duplicates.Opinion;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.rows.DecisionRows;
import com.denaq.crm.merging.rows.DecisionRows.Pair;
import com.denaq.crm.merging.rows.DecisionRows.Word;
import com.denaq.crm.merging.rows.DeedRows;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells several dealers apart at once: one deed, which can be taken back as a whole. */
@Service
public class Differences {

    private final Decisions decisions;
    private final DecisionRows rows;
    private final DeedRows deeds;
    private final Dealers dealers;
    private final AlikePairs pairs;
    private final Clock clock;

    Differences(
            Decisions decisions, DecisionRows rows, DeedRows deeds, Dealers dealers, AlikePairs pairs, Clock clock) {
        this.decisions = decisions;
        this.rows = rows;
        this.deeds = deeds;
        this.dealers = dealers;
        this.pairs = pairs;
        this.clock = clock;
    }

    /**
     * The deed's number; those of them that aren't there any more are left out.
     *
     * @param one is not the same as any of the others; null: none is the same as any other
     */
    @Transactional
    public long tell(Viewer viewer, Collection<DealerId> all, @Nullable DealerId one) {
        return tell(viewer, all, one, false);
    }

    /** None is the same as any other, but for two that the engine calls one: these somebody looks at by themselves. */
    @Transactional
    public long tellBranches(Viewer viewer, Collection<DealerId> all) {
        return tell(viewer, all, null, true);
    }

    private long tell(Viewer viewer, Collection<DealerId> all, @Nullable DealerId one, boolean unlessSure) {
        dealers.hold(all);
        List<Dealer> here = dealers.cards(viewer, all);
        Map<Pair, Opinion> opinions =
                pairs.opinions(here.stream().map(Dealer::id).toList(), Pair::of);
        long deed = deeds.next();
        Word word = new Word(viewer.id().value(), clock.instant(), null, deed);
        for (Pair pair : wanted(viewer, here, one)) {
            Opinion opinion = opinions.getOrDefault(pair, Opinion.NEW);
            if (unlessSure && opinion.verdict() == Verdict.Kind.ALREADY_HERE) {
                continue;
            }
            Optional<Decision> before = rows.of(pair);
            if (before.isEmpty() || before.get().same()) {
                rows.put(pair, false, Source.PAGE, word, opinion);
                decisions.told(viewer, pair, "not-the-same");
            }
        }
        return deed;
    }

    private static List<Pair> wanted(Viewer viewer, List<Dealer> here, @Nullable DealerId one) {
        List<Pair> wanted = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            for (Dealer other : here.subList(i + 1, here.size())) {
                Dealer first = here.get(i);
                if (one == null || first.id().equals(one) || other.id().equals(one)) {
                    if (!viewer.mayWork(first.ownership()) && !viewer.mayWork(other.ownership())) {
                        throw new NotFound("dealers " + first.id() + " and " + other.id() + " for a decision");
                    }
                    wanted.add(Pair.of(first.id(), other.id()));
                }
            }
        }
        return wanted;
    }

    /** As if it had not been done; what somebody has said since stays. Does nothing where it was somebody else's. */
    @Transactional
    public void takeBack(Viewer viewer, long deed) {
        List<Pair> said = deeds.of(deed, viewer.id());
        dealers.hold(said.stream()
                .flatMap(each -> Stream.of(each.a(), each.b()))
                .distinct()
                .toList());
        for (Pair pair : said) {
            if (deeds.takeBack(deed, pair, clock.instant())) {
                decisions.told(viewer, pair, "decision-taken-back");
            }
        }
    }
}
