package com.denaq.crm.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a step last, for whoever comes second.
 *
 * @param dateBefore where it was moved: from which day, where that changed; and {@code timeBefore}, for a time that did
 */
public record StepTrace(
        Deed deed,
        String who,
        Instant at,
        @Nullable LocalDate dateBefore,
        @Nullable LocalTime timeBefore) {

    /** What it was. */
    public enum Deed {
        PLANNED,
        MOVED,
        REOPENED,
        /** Another one stands in its place. */
        REPLACED,
        DONE,
        ENDED
    }
}
