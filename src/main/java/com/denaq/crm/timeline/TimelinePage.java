package com.denaq.crm.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the timeline, the newest first.
 *
 * @param older where the next piece begins, or null at the end
 */
public record TimelinePage(
        List<Activity> activities, @Nullable String older) {

    /** Whether it is something that {@link #older()} has told. */
    public static boolean isPlace(String told) {
        return Cursor.read(told) != null;
    }
}
