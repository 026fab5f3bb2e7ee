package com.denaq.crm.merging;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.MergeField.Side;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which two shall become one.
 *
 * @param winner stays, with everything of both
 * @param loser leads to it from then on
 * @param sides of fields that shall not be as is usual
 * @param version of the winner that the choice was made from, and of the loser; null where that doesn't matter
 * @param told the decision that they are <i>not the same</i> which who chose was told of, 0 for none; null where that doesn't
 *     matter
 */
public record MergeWish(
        DealerId winner,
        DealerId loser,
        Map<MergeField, Side> sides,
        @Nullable Integer version,
        @Nullable Integer loserVersion,
        @Nullable Long told) {

    public static MergeWish of(DealerId winner, DealerId loser) {
        return new MergeWish(winner, loser, Map.of(), null, null, null);
    }
}
