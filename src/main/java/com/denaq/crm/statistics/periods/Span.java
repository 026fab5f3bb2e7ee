package com.denaq.crm.statistics.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The periods that are offered: each from its beginning until today. */
public enum Span {
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** From a day to a day. */
    ANY;

    public Period until(LocalDate today) {
        return new Period(
                switch (this) {
                    case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH, ANY -> today.withDayOfMonth(1);
                    case QUARTER ->
                        today.with(today.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
                    case YEAR -> today.withDayOfYear(1);
                },
                today);
    }

    /** The same days of the week, month, quarter or year before: a Monday to Thursday after a Monday to Thursday. */
    public Period before(Period period) {
        return switch (this) {
            case WEEK -> new Period(period.from().minusWeeks(1), period.to().minusWeeks(1));
            case MONTH -> monthsBefore(period, 1);
            case QUARTER -> monthsBefore(period, 3);
            case YEAR -> monthsBefore(period, 12);
            case ANY -> period.before();
        };
    }

    /** The last day of a month goes before the last day of a month. */
    private static Period monthsBefore(Period period, int months) {
        boolean whole = period.to().plusDays(1).getDayOfMonth() == 1;
        LocalDate to = period.to().minusMonths(months);
        return new Period(period.from().minusMonths(months), whole ? to.with(TemporalAdjusters.lastDayOfMonth()) : to);
    }
}
