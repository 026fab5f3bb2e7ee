package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With which of the dealers that rows tell of somebody may work: into those they can be merged. */
@Component
public class Workable {

    private final Dealers dealers;
    private final ListRows rows;

    Workable(Dealers dealers, ListRows rows) {
        this.dealers = dealers;
        this.rows = rows;
    }

    /** Of those that looked similar when they were to be entered. */
    Set<Long> ofSimilar(Viewer viewer, List<Entered> entered) {
        return of(
                viewer,
                entered.stream()
                        .filter(Entered.LooksSimilar.class::isInstance)
                        .map(each -> ((Entered.LooksSimilar) each).verdict())
                        .toList());
    }

    Set<Long> of(Viewer viewer, Collection<Verdict> verdicts) {
        return workable(
                viewer,
                verdicts.stream()
                        .flatMap(each -> each.matches().stream().limit(1)) // whom the row tells of
                        .filter(Match::mayOpen)
                        .map(Match::dealer));
    }

    private Set<Long> workable(Viewer viewer, Stream<DealerId> some) {
        Set<DealerId> met = some.collect(Collectors.toSet());
        Set<Long> workable = new TreeSet<>();
        for (Dealer dealer : met.isEmpty() ? List.<Dealer>of() : dealers.cards(viewer, met)) {
            if (viewer.mayWork(dealer.ownership())) {
                workable.add(dealer.id().value());
            }
        }
        return workable;
    }

    /** The same rows: those tell so whose dealer somebody has taken since they were checked. */
    @Transactional
    public List<ListRow> now(Viewer viewer, LeadList list, List<ListRow> some) {
        Map<Integer, Long> closed = new HashMap<>();
        for (ListRow row : list.state().atWork() ? List.<ListRow>of() : some) {
            if (RowTargets.open(row)
                    && !row.mergeable()
                    && row.why() != null
                    && row.why().dealer() != null) {
                closed.put(row.n(), row.why().dealer());
            }
        }
        Set<Long> workable = workable(viewer, closed.values().stream().map(DealerId::new));
        closed.values().retainAll(workable);
        List<ListRow> now = some.stream()
                .map(row -> closed.containsKey(row.n())
                        ? row.with(Objects.requireNonNull(row.why()).mergeable(workable))
                        : row)
                .toList();
        List<ListRow> taken =
                now.stream().filter(row -> closed.containsKey(row.n())).toList();
        if (!taken.isEmpty()) {
            rows.mergeable(list.id(), taken);
        }
        return now;
    }
}
