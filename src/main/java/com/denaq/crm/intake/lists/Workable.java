package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** With which of the dealers that rows tell of somebody may work: into those they can be merged. */
@Component
class Workable {

    private final Dealers dealers;

    Workable(Dealers dealers) {
        this.dealers = dealers;
    }

    Why why(Viewer viewer, Verdict verdict) {
        return Why.of(verdict).mergeable(of(viewer, List.of(verdict)));
    }

    Set<Long> of(Viewer viewer, Collection<Verdict> verdicts) {
        Set<DealerId> met = verdicts.stream()
                .flatMap(each -> each.matches().stream().limit(1)) // whom the row tells of
                .filter(Match::mayOpen)
                .map(Match::dealer)
                .collect(Collectors.toSet());
        Set<Long> workable = new TreeSet<>();
        for (Dealer dealer : met.isEmpty() ? List.<Dealer>of() : dealers.cards(viewer, met)) {
            if (viewer.mayWork(dealer.ownership())) {
                workable.add(dealer.id().value());
            }
        }
        return workable;
    }
}
