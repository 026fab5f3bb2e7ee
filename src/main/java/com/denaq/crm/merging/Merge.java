package com.denaq.crm.merging;

import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two that became one.
 *
 * @param loserName what the one was called that leads to the other now
 * @param until so long it can be undone
 * @param undoneAt null: they are one
 */
public record Merge(
        long id,
        DealerId winner,
        DealerId loser,
        String loserName,
        String byName,
        Instant at,
        Instant until,
        @Nullable Instant undoneAt) {

    public boolean undoable(Instant now) {
        return undoneAt == null && now.isBefore(until);
    }
}
