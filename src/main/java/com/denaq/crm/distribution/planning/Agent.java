package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may get dealers.
 *
 * @param works leads and firms they work on now
 * @param room for how many more
 * @param awayUntil gets nothing; null: is here
 * @param territory the regions that are theirs
 */
public record Agent(
        UserId id,
        String name,
        long works,
        long room,
        @Nullable LocalDate awayUntil,
        SortedSet<String> territory) {

    public boolean here() {
        return awayUntil == null;
    }
}
