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
 * @param invited hasn't come in yet: gets something only where an admin says so
 * @param territory the regions that are theirs
 */
public record Agent(
        UserId id,
        String name,
        long works,
        long room,
        @Nullable LocalDate awayUntil,
        boolean invited,
        SortedSet<String> territory) {

    /** Can get something. */
    public boolean here() {
        return awayUntil == null;
    }

    /** Gets something unless an admin says otherwise. */
    public boolean usual() {
        return here() && !invited;
    }
}
