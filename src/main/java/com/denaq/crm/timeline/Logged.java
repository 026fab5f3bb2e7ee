package com.denaq.crm.timeline;

import org.jspecify.annotations.Nullable;

/**
 * It stands in the timeline.
 *
 * @param began the stage move by which the lead came into work with it, for taking it back; or null
 */
public record Logged(ActivityId id, @Nullable Integer began) {}
