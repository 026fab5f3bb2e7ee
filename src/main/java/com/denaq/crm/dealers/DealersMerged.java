package com.denaq.crm.dealers;

import com.denaq.crm.platform.audit.Changes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two dealers have become one, or two again, in this transaction. Their histories tell.
 *
 * @param from where the winner stood, and {@code to}: where it stands as the two
 * @param undone they are two again
 * @param changed of the winner's facts
 * @param along how much the winner has got, by what it is: {@code people}, {@code phones}, …
 * @param left what of the loser's facts the winner hasn't got, by the names of {@link Facts}
 * @param endedStep the next step of the loser that it ended; null for none
 */
public record DealersMerged(
        MergedDealers merge,
        Standing.Kind from,
        Standing.Kind to,
        boolean undone,
        Changes changed,
        Map<String, Long> along,
        Map<String, String> left,
        @Nullable Long endedStep) {}
