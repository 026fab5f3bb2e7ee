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

    /** The period step by step; the first and the last step have only those of their days that lie in the period. */
    public List<Period> parts(Period period) {
        List<Period> parts = new ArrayList<>();
        for (LocalDate from = period.from(); !from.isAfter(period.to()); from = next(first(from))) {
            LocalDate last = next(first(from)).minusDays(1);
            parts.add(new Period(from, last.isBefore(period.to()) ? last : period.to()));
        }
        return parts;
    }
}
