package com.denaq.crm.statistics.periods;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Days of the company, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** Everything up to that day. */
    public static Period until(LocalDate day) {
        return new Period(LocalDate.of(1970, 1, 1), day);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Just as long, up to the day before; whole months go before whole months. */
    public Period before() {
        LocalDate end = from.minusDays(1);
        if (from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1) {
            return new Period(from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1))), end);
        }
        return new Period(from.minusDays(days()), end);
    }

    /** Nothing has happened after today: the month and the year that run are read as whole ones. */
    public Period whole(LocalDate today) {
        return to.isBefore(today) ? this : new Period(from, to.with(TemporalAdjusters.lastDayOfYear()));
    }

    /** The first whole month begins here; not before {@link #wholeTo} where there is none. */
    public LocalDate wholeFrom() {
        LocalDate month = from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
        return month.isBefore(wholeTo()) ? month : wholeTo();
    }

    /** The day after the last whole month; {@code from} where there is none. */
    public LocalDate wholeTo() {
        LocalDate month = to.plusDays(1).withDayOfMonth(1);
        return month.isAfter(from) ? month : from;
    }

    /** The first whole year begins here; {@link #wholeTo} where there is none. */
    public LocalDate yearsFrom() {
        LocalDate year = firstYear();
        return year.isBefore(lastYear()) ? year : wholeTo();
    }

    /** The day after the last whole year; {@link #wholeTo} where there is none. */
    public LocalDate yearsTo() {
        return firstYear().isBefore(lastYear()) ? lastYear() : wholeTo();
    }

    private LocalDate firstYear() {
        return from.getDayOfYear() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextYear());
    }

    private LocalDate lastYear() {
        return to.plusDays(1).withDayOfYear(1);
    }
}
