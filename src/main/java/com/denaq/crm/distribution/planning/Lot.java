package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import com.denaq.crm.distribution.planning.Plan.Share;
import java.util.ArrayList;
import java.util.List;

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

    /** To whom the first, the second … goes: each gets one in turn until their share is full. */
    public List<UserId> sequence() {
        List<UserId> sequence = new ArrayList<>();
        int most = shares.stream().mapToInt(Share::gets).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (Share share : shares) {
                if (share.gets() > round) {
                    sequence.add(share.agent().id());
                }
            }
        }
        return sequence;
    }
}
