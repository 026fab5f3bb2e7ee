package com.denaq.crm.api.users;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which dealers can be given to somebody, and of the others why not. */
@Component
class Givable {

    private final Dealers dealers;

    Givable(Dealers dealers) {
        this.dealers = dealers;
    }

    /** @param why {@code in-review} or {@code merged} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotGiven(long id, String why, @Nullable Long mergedInto) {}

    /** All of them; throws a problem that names those that can't be given, first those that the viewer may not give. */
    List<Dealer> all(Viewer viewer, List<DealerId> ids) {
        Map<DealerId, Dealer> found = dealers.cards(viewer, ids).stream()
                .filter(dealer -> viewer.mayHandOver(dealer.ownership()))
                .collect(Collectors.toMap(Dealer::id, Function.identity()));
        Map<DealerId, DealerId> survivors = survivors(
                viewer, ids.stream().filter(id -> !found.containsKey(id)).toList());
        List<Long> none = new ArrayList<>();
        List<NotGiven> held = new ArrayList<>();
        for (DealerId id : ids) {
            Dealer dealer = found.get(id);
            DealerId into = survivors.get(id);
            if (into != null) {
                held.add(new NotGiven(id.value(), "merged", into.value()));
            } else if (dealer == null) {
                none.add(id.value());
            } else if (dealer.inReview()) {
                held.add(new NotGiven(id.value(), "in-review", null));
            }
        }
        if (!none.isEmpty()) {
            throw ApiProblem.none("dealers-none", "dealers", written(none)).with("dealers", none);
        }
        if (!held.isEmpty()) {
            List<Long> those = held.stream().map(NotGiven::id).toList();
            throw ApiProblem.conflict("not-given", "dealers", written(those)).with("dealers", held);
        }
        return ids.stream().map(found::get).toList();
    }

    /** Of those that were merged into one that the viewer may give. */
    private Map<DealerId, DealerId> survivors(Viewer viewer, List<DealerId> ids) {
        Map<DealerId, DealerId> survivors = new HashMap<>(dealers.survivors(viewer, ids));
        Set<DealerId> givable = dealers.cards(viewer, Set.copyOf(survivors.values())).stream()
                .filter(dealer -> viewer.mayHandOver(dealer.ownership()))
                .map(Dealer::id)
                .collect(Collectors.toSet());
        survivors.values().retainAll(givable);
        return survivors;
    }

    private static String written(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
