package com.denaq.crm.myday;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * When dealers of one schedule are there, on one day of theirs.
 *
 * @param began the midnight before
 * @param from so long closed; the beginning of time where they aren't there on that day
 * @param until so long open
 * @param next from when on a later day
 * @param midnight the one after; from it on this says nothing
 */
record Opening(Instant began, Instant from, Instant until, Instant next, Instant midnight) {

    boolean openAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** That moment of the day, or the next one at which they are there. */
    Instant readyAt(Instant moment) {
        return moment.isBefore(from) ? from : moment.isBefore(until) ? moment : next;
    }

    /** When it opens, closes or another day begins. */
    Stream<Instant> turns() {
        return Stream.of(began, from, until, midnight);
    }
}
