package com.denaq.crm.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When an open next step is late: with a time when that has come, without one when its day is over there. */
public final class Lateness {

    /** In SQL: the moment from which the step {@code s} is late. */
    public static final String FROM =
            "case when s.due_time is null then (s.due_date + 1)::timestamp at time zone s.zone else s.due_at end";

    /**
     * Of {@code dealer_listing l} at {@code :now}. What is late was due before, which finds it in the indexes by
     * {@code next_due_at}. The second condition is a difference because the planner, which believes in conditions that
     * have nothing to do with each other, would expect next to none of two that it can look up.
     */
    public static final String OF_LISTED = "(l.next_due_at <= :now and l.late_at - :now <= interval '0')";

    private Lateness() {}

    /**
     * Whether it is late by now.
     *
     * @param due when the dealer opens on that day, where it has no time
     */
    public static boolean at(Instant now, boolean timed, Instant due, LocalDate day, ZoneId zone) {
        return timed ? !due.isAfter(now) : day.isBefore(LocalDate.ofInstant(now, zone));
    }
}
