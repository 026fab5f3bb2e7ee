package com.denaq.crm.distribution.screen;

import com.denaq.crm.distribution.handing.GivenByHand;
import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.platform.web.Screen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the latest hand-overs.
 *
 * @param planned through Distribute; or null
 * @param byHand without it; or null
 */
public record RecentHandOver(
        Instant at,
        String byName,
        int count,
        String path,
        @Nullable HandOver planned,
        @Nullable GivenByHand byHand) {

    static List<RecentHandOver> of(List<HandOver> planned, List<GivenByHand> byHand, int most) {
        return Stream.concat(
                        planned.stream().map(RecentHandOver::of),
                        byHand.stream().map(RecentHandOver::of))
                .sorted(Comparator.comparing(RecentHandOver::at).reversed())
                .limit(most)
                .toList();
    }

    private static RecentHandOver of(HandOver each) {
        String path = "/distribute/hand-overs/" + each.id();
        return new RecentHandOver(each.at(), each.byName(), each.done(), path, each, null);
    }

    private static RecentHandOver of(GivenByHand each) {
        return new RecentHandOver(each.at(), each.byName(), each.count(), each.path(), null, each);
    }

    /** {@code 12 dealers, 14:05 · look or undo}, or {@code 5,000+ dealers}. */
    public String words(Screen screen) {
        boolean undo = byHand == null ? planned != null && planned.mayUndo() : byHand.mayUndo();
        return screen.t(
                undo ? "distribution.recent.undo" : "distribution.recent.look",
                "count",
                count,
                "amount",
                screen.number(count) + (byHand != null && byHand.atLeast() ? "+" : ""),
                "when",
                screen.when(at));
    }

    /** The dealers themselves; null: there are none, or one comes to them anyway. */
    public @Nullable String list() {
        if (byHand != null) {
            return byHand.mayUndo() ? byHand.list() : null;
        }
        return planned == null || count == 0 ? null : HandedOverDealers.path(planned);
    }
}
