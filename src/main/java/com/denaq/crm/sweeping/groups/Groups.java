package com.denaq.crm.sweeping.groups;

import com.denaq.crm.duplicates.AlikePair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes clusters of pairs, given the strongest first. In one cluster each is surely the same as each: so no chain of
 * likenesses becomes one. What links two clusters, or looks similar only, stays a pair of two; of several such pairs
 * between the same two the strongest.
 */
final class Groups {

    private static final int LARGEST = 20;

    private final Map<Long, List<Long>> clusters = new HashMap<>();
    private final Set<Pair> told = new HashSet<>();

    private record Pair(long a, long b) {
        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** All pairs that are surely the same; the groups that they make. */
    List<Group> sure(List<AlikePair> pairs) {
        Set<Pair> links = new HashSet<>();
        pairs.forEach(pair -> links.add(new Pair(pair.a().value(), pair.b().value())));
        Map<List<Long>, AlikePair> strongest = new HashMap<>();
        for (AlikePair pair : pairs) {
            join(pair, links);
        }
        for (AlikePair pair : pairs) {
            List<Long> cluster = clusters.get(pair.a().value());
            if (cluster != null && cluster == clusters.get(pair.b().value())) {
                strongest.putIfAbsent(cluster, pair);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (List<Long> cluster : new LinkedHashSet<>(clusters.values())) {
            AlikePair best = strongest.get(cluster);
            if (best != null) {
                groups.add(new Group(cluster.stream().sorted().toList(), best));
            }
        }
        pairs.stream().flatMap(this::apart).forEach(groups::add);
        return groups;
    }

    private void join(AlikePair pair, Set<Pair> links) {
        List<Long> one =
                clusters.getOrDefault(pair.a().value(), List.of(pair.a().value()));
        List<Long> other =
                clusters.getOrDefault(pair.b().value(), List.of(pair.b().value()));
        boolean each = one.size() + other.size() <= LARGEST
                && one.stream().allMatch(a -> other.stream().allMatch(b -> links.contains(Pair.of(a, b))));
        if (each) {
            List<Long> both = Stream.concat(one.stream(), other.stream()).toList();
            both.forEach(member -> clusters.put(member, both));
        }
    }

    /** A pair that is not within a cluster; nothing where a stronger one stands for it. */
    Stream<Group> apart(AlikePair pair) {
        List<Long> one =
                clusters.getOrDefault(pair.a().value(), List.of(pair.a().value()));
        List<Long> other =
                clusters.getOrDefault(pair.b().value(), List.of(pair.b().value()));
        if (one == other) {
            return Stream.empty();
        }
        boolean between = one.size() + other.size() > 2;
        return between && !told.add(Pair.of(one.getFirst(), other.getFirst()))
                ? Stream.empty()
                : Stream.of(Group.of(pair));
    }
}
