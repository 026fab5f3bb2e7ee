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
}
