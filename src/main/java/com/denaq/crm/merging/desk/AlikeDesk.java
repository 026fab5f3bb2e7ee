package com.denaq.crm.merging.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.merging.Decision;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.merging.Likeness;
import com.denaq.crm.merging.Likeness.Like;
import com.denaq.crm.merging.Merge;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.merging.desk.AlikeView.Alike;
import com.denaq.crm.merging.desk.AlikeView.Apart;
import com.denaq.crm.merging.desk.AlikeView.May;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks for what is like a dealer, and tells what has been said about it. */
@Component
class AlikeDesk {

    private static final int MOST = 5;

    private final Dealers dealers;
    private final Likeness likeness;
    private final Decisions decisions;
    private final Merges merges;
    private final Settings settings;

    AlikeDesk(Dealers dealers, Likeness likeness, Decisions decisions, Merges merges, Settings settings) {
        this.dealers = dealers;
        this.likeness = likeness;
        this.decisions = decisions;
        this.merges = merges;
        this.settings = settings;
    }

    AlikeView of(Viewer viewer, DealerId id, Instant now) {
        Dealer dealer = dealers.read(viewer, id);
        if (!viewer.mayWork(dealer.ownership())) {
            throw new NotFound("what looks like dealer " + id);
        }
        List<Decision> said = decisions.about(id);
        List<Merge> merged = merges.of(id).stream()
                .filter(each -> each.winner().equals(id) && each.undoable(now))
                .toList();
        Like like = likeness.like(viewer, dealer);
        return new AlikeView(
                dealer,
                alike(viewer, dealer, like.verdict(), said),
                apart(viewer, id, said),
                merged,
                like.several(),
                settings.homeCountry());
    }

    /** Without those that have the name only, in another town. */
    List<Alike> alike(Viewer viewer, Dealer dealer) {
        return alike(viewer, dealer, likeness.of(viewer, dealer), List.of());
    }

    private List<Alike> alike(Viewer viewer, Dealer dealer, Verdict verdict, List<Decision> said) {
        List<Match> matches = verdict.matches().stream()
                .filter(each -> each.kind() != Match.Kind.NAMESAKE)
                .limit(MOST)
                .toList();
        Map<DealerId, Dealer> cards = dealers
                .cards(viewer, matches.stream().map(Match::dealer).toList())
                .stream()
                .collect(Collectors.toMap(Dealer::id, Function.identity()));
        Map<DealerId, String> same = said.stream()
                .filter(Decision::same)
                .collect(Collectors.toMap(each -> each.other(dealer.id()), Decision::byName, (one, two) -> one));
        return matches.stream()
                .flatMap(match -> Stream.ofNullable(cards.get(match.dealer()))
                        .map(card -> new Alike(match, may(viewer, card), same.get(card.id()))))
                .toList();
    }

    private static May may(Viewer viewer, Dealer other) {
        return viewer.mayWork(other.ownership()) ? May.MERGE : viewer.mayTake(other.ownership()) ? May.TAKE : May.ASK;
    }

    private List<Apart> apart(Viewer viewer, DealerId id, List<Decision> said) {
        List<Decision> different = said.stream().filter(each -> !each.same()).toList();
        Map<DealerId, Dealer> cards =
                dealers
                        .cards(
                                viewer,
                                different.stream().map(each -> each.other(id)).toList())
                        .stream()
                        .collect(Collectors.toMap(Dealer::id, Function.identity()));
        return different.stream()
                .flatMap(each -> Stream.ofNullable(cards.get(each.other(id)))
                        .map(card -> new Apart(card.id().value(), card.name(), each.byName(), each.at())))
                .toList();
    }
}
