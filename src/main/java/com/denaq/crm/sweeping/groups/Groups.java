package com.denaq.crm.sweeping.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes clusters of links, given the strongest first. In one cluster each is surely the same as each: so no chain of
 * likenesses becomes one. What links two clusters, or looks similar only, stays a pair of two; of several such pairs
 * between the same two the strongest.
 */
final class Groups {

    private final List<Link> sure;
    private final Partition partition;
    private final Set<Ends> told = new HashSet<>();

    private record Ends(long one, long other) {}

    /** @param sure all of what is surely the same */
    Groups(List<Link> sure) {
        this.sure = sure;
        this.partition = new Partition(sure);
        sure.forEach(partition::join);
    }

    /** What the sure links make. */
    Stream<Group> sure() {
        Set<Long> clusters = new HashSet<>();
        return sure.stream().flatMap(link -> {
            long cluster = partition.cluster(link.a());
            if (cluster != partition.cluster(link.b())) {
                return apart(link);
            }
            return clusters.add(cluster) ? Stream.of(new Group(partition.members(link.a()), link)) : Stream.empty();
        });
    }

    /** A pair that is not within a cluster; nothing where a stronger one stands for it. */
    Stream<Group> apart(Link link) {
        long one = partition.cluster(link.a());
        long other = partition.cluster(link.b());
        if (one == other) {
            return Stream.empty();
        }
        boolean only = partition.alone(link.a()) && partition.alone(link.b());
        return only || told.add(new Ends(Math.min(one, other), Math.max(one, other)))
                ? Stream.of(Group.of(link))
                : Stream.empty();
    }
}
