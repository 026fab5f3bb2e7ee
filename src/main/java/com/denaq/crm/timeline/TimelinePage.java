package com.denaq.crm.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the timeline, the newest first.
 *
 * @param older where the next piece begins, or null at the end
 */
public record TimelinePage(
        List<Activity> activities, @Nullable String older) {}
