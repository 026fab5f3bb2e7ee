package com.denaq.crm.sweeping.groups;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Dealers in clusters of which each is linked with each. In arrays, by the dealers' places in their order: a server with
 * a million dealers has little room, and there may be some hundred thousand.
 */
final class Partition {

    private static final int LARGEST = 20;
    private static final int NONE = -1;

    private final long[] dealers;
    private final long[] linked;
    private final int[] first;
    private final int[] next;
    private final int[] size;

    Partition(List<Link> links) {
        dealers = links.stream()
                .flatMapToLong(link -> LongStream.of(link.a(), link.b()))
                .sorted()
                .distinct()
                .toArray();
        linked = links.stream()
                .mapToLong(link -> pair(place(link.a()), place(link.b())))
                .sorted()
                .toArray();
        first = new int[dealers.length];
        next = new int[dealers.length];
        size = new int[dealers.length];
        Arrays.setAll(first, i -> i);
        Arrays.fill(next, NONE);
        Arrays.fill(size, 1);
    }

    private int place(long dealer) {
        return Arrays.binarySearch(dealers, dealer);
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Makes one cluster of the two in which they are, if each of the one is linked with each of the other. */
    void join(Link link) {
        int one = first[place(link.a())];
        int other = first[place(link.b())];
        if (one == other || size[one] + size[other] > LARGEST || !each(one, other)) {
            return;
        }
        int last = one;
        while (next[last] != NONE) {
            last = next[last];
        }
        next[last] = other;
        size[one] += size[other];
        for (int member = other; member != NONE; member = next[member]) {
            first[member] = one;
        }
    }

    private boolean each(int one, int other) {
        for (int here = one; here != NONE; here = next[here]) {
            for (int there = other; there != NONE; there = next[there]) {
                if (Arrays.binarySearch(linked, pair(here, there)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The number of the cluster's first; its own for who is in none. */
    long cluster(long dealer) {
        int place = place(dealer);
        return place < 0 ? dealer : dealers[first[place]];
    }

    boolean alone(long dealer) {
        int place = place(dealer);
        return place < 0 || size[first[place]] == 1;
    }

    /** In the order of their numbers. */
    List<Long> members(long dealer) {
        LongStream.Builder members = LongStream.builder();
        for (int member = first[place(dealer)]; member != NONE; member = next[member]) {
            members.add(dealers[member]);
        }
        return members.build().sorted().boxed().toList();
    }
}
