package com.denaq.crm.statistics.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How a chart walks through a period. Weeks begin on Monday. */
public enum Step {
    DAY,
    WEEK,
    MONTH;

    /** So that a chart has some ten to thirty points. */
    public static Step of(Period period) {
        return period.days() <= 31 ? DAY : period.days() <= 200 ? WEEK : MONTH;
    }

    /** The first day of the step in which that day lies. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    public LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** The first days of all steps that the period touches. */
    public List<LocalDate> firsts(Period period) {
        List<LocalDate> all = new ArrayList<>();
        for (LocalDate first = first(period.from()); !first.isAfter(period.to()); first = next(first)) {
            all.add(first);
        }
        return all;
    }
}
