package com.denaq.crm.sweeping.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes clusters of links that say the same, given the strongest first. In one cluster each is linked with each: so no chain
 * of likenesses becomes one. What links two clusters, or says less, stays a pair of two; of several such pairs between the
 * same two the strongest.
 */
final class Groups {

    private final List<Link> links;
    private final Partition partition;
    private final Set<Ends> told = new HashSet<>();

    private record Ends(long one, long other) {}

    /** @param links all of what is surely the same, or all of what looks similar */
    Groups(List<Link> links) {
        this.links = links;
        this.partition = new Partition(links);
        links.forEach(partition::join);
    }

    /** What those links make. */
    Stream<Group> made() {
        Set<Long> clusters = new HashSet<>();
        return links.stream().flatMap(link -> {
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
        return alone(link) || told.add(new Ends(Math.min(one, other), Math.max(one, other)))
                ? Stream.of(Group.of(link))
                : Stream.empty();
    }

    /** Whether it links two that are in no cluster. */
    boolean alone(Link link) {
        return partition.alone(link.a()) && partition.alone(link.b());
    }
}
