package com.denaq.crm.myday;

import com.denaq.crm.steps.Holidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A row of {@code business_hours}: hours that dealers share. {@code openDays}: bit 0 Monday … bit 6 Sunday. */
record Schedule(int id, ZoneId zone, LocalTime opens, LocalTime closes, int openDays, String country) {

    private static final int WEEKDAYS = 0b0011111;
    private static final int EVERY_DAY = 0b1111111;
    private static final int AHEAD = 30;

    /**
     * How it is there on the day of a moment. Whoever is there on no day is taken to be there on weekdays, and who
     * closes before they open, until midnight.
     */
    Opening on(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        boolean there = works(day);
        return new Opening(
                day.atStartOfDay(zone).toInstant(),
                there ? start(day) : Instant.EPOCH,
                there ? end(day) : Instant.EPOCH,
                start(next(day)),
                midnightAfter(day));
    }

    private LocalDate next(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(AHEAD + 1))
                .filter(this::works)
                .findFirst()
                .orElse(day.plusDays(1));
    }

    private boolean works(LocalDate day) {
        int days = (openDays & EVERY_DAY) == 0 ? WEEKDAYS : openDays;
        return (days >> (day.getDayOfWeek().getValue() - 1) & 1) == 1
                && Holidays.on(day, country).isEmpty();
    }

    private Instant start(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return closes.isAfter(opens) ? day.atTime(closes).atZone(zone).toInstant() : midnightAfter(day);
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
