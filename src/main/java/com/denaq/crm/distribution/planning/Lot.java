package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import com.denaq.crm.distribution.planning.Plan.Share;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dealers that are split by themselves.
 *
 * @param region those of that region; empty: those that stand in no other lot
 */
public record Lot(String region, int all, List<Share> shares) {

    static final String REST = "";

    public int given() {
        return shares.stream().mapToInt(Share::gets).sum();
    }

    /** Whether it isn't in the territory of whoever gets it. */
    boolean elsewhere(UserId to) {
        return shares.stream()
                .map(Share::agent)
                .anyMatch(agent -> agent.id().equals(to) && !agent.territory().contains(region));
    }

    /** To whom the first, the second … goes: each gets one in turn until their share is full. */
    public Stream<UserId> sequence() {
        int most = shares.stream().mapToInt(Share::gets).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(round -> shares.stream()
                        .filter(share -> share.gets() > round)
                        .map(share -> share.agent().id()));
    }
}
