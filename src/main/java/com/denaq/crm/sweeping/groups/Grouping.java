package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.DecidedPairs;
import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the clusters of all pairs anew; those that stay the same stay as they are, also if somebody has put them off. */
@Component
public class Grouping {

    private static final int PORTION = 5_000;
    /**
     * So many links of what looks similar are held: a million made-up dealers have over a million of them, more than there is
     * memory for.
     */
    private static final int HELD = 50_000;

    private final Links links;
    private final ClusterRows rows;
    private final ClusterSizes sizes;
    private final ObjectProvider<DecidedPairs> decided;

    Grouping(Links links, ClusterRows rows, ClusterSizes sizes, ObjectProvider<DecidedPairs> decided) {
        this.links = links;
        this.rows = rows;
        this.sizes = sizes;
        this.decided = decided;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void anew() {
        rows.begin();
        List<Link> sure = new ArrayList<>();
        links.each(true, PORTION, some -> sure.addAll(undecided(some)));
        Groups groups = new Groups(sure);
        add(groups);
        SimilarLinks similar = new SimilarLinks(groups, HELD);
        links.each(
                false,
                PORTION,
                some -> rows.add(undecided(some).stream().flatMap(similar::take).toList()));
        add(similar.groups());
        rows.replace();
        sizes.ofAll();
    }

    private void add(Groups groups) {
        Iterators.partition(groups.made().iterator(), PORTION).forEachRemaining(rows::add);
    }

    private List<Link> undecided(List<Link> some) {
        Map<DealerId, Set<DealerId>> apart = new HashMap<>();
        Set<DealerId> firsts = some.stream().map(link -> new DealerId(link.a())).collect(Collectors.toSet());
        decided.forEach(each -> apart.putAll(each.notTheSame(firsts)));
        return some.stream()
                .filter(link ->
                        !apart.getOrDefault(new DealerId(link.a()), Set.of()).contains(new DealerId(link.b())))
                .toList();
    }
}
