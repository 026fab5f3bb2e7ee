package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dealers changed hands, in this transaction: their open next steps move along, their histories tell.
 *
 * @param by null: by itself
 * @param handOver the id of the hand-over that they belong to, or null for a single one
 * @param back they go back to whoever had them before: the change before is taken back
 * @param atEntry they came with their owner when they were entered
 */
public record DealersAssigned(
        List<Assignment> assignments,
        @Nullable UserId by,
        Instant at,
        @Nullable Long handOver,
        boolean back,
        boolean atEntry) {

    /** One dealer's; null stands for free. */
    public record Assignment(
            DealerId dealer,
            @Nullable UserId from,
            @Nullable UserId to) {}
}
