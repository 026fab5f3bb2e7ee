package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.DecidedPairs;
import com.google.common.collect.Lists;
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

    private final Links links;
    private final ClusterRows rows;
    private final ObjectProvider<DecidedPairs> decided;

    Grouping(Links links, ClusterRows rows, ObjectProvider<DecidedPairs> decided) {
        this.links = links;
        this.rows = rows;
        this.decided = decided;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void anew() {
        rows.begin();
        Groups groups = new Groups();
        List<AlikePair> sure = new ArrayList<>();
        links.each(true, sure::add);
        List<AlikePair> kept = new ArrayList<>();
        Lists.partition(sure, PORTION).forEach(some -> kept.addAll(undecided(some)));
        Lists.partition(groups.sure(kept), PORTION).forEach(rows::add);
        List<AlikePair> similar = new ArrayList<>();
        links.each(false, pair -> {
            similar.add(pair);
            if (similar.size() == PORTION) {
                apart(groups, similar);
            }
        });
        apart(groups, similar);
        rows.replace();
    }

    private void apart(Groups groups, List<AlikePair> pairs) {
        rows.add(undecided(pairs).stream().flatMap(groups::apart).toList());
        pairs.clear();
    }

    private List<AlikePair> undecided(List<AlikePair> pairs) {
        Map<DealerId, Set<DealerId>> apart = new HashMap<>();
        Set<DealerId> firsts = pairs.stream().map(AlikePair::a).collect(Collectors.toSet());
        decided.forEach(each -> apart.putAll(each.notTheSame(firsts)));
        return pairs.stream()
                .filter(pair -> !apart.getOrDefault(pair.a(), Set.of()).contains(pair.b()))
                .toList();
    }
}
