package com.denaq.crm.steps;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Days on which nobody works: the federal holidays of the United States, on the day itself and where they are observed,
 * and the non-working holidays of Russia, with the Monday after one at a weekend. Decrees that move days are not known.
 */
public final class Holidays {

    private static final Map<String, Map<LocalDate, Holiday>> KNOWN = new ConcurrentHashMap<>();

    private Holidays() {}

    /** In a country of two letters; others have none that we know. */
    public static Optional<Holiday> on(LocalDate date, String country) {
        return Optional.ofNullable(KNOWN.computeIfAbsent(country + date.getYear(), key -> of(date.getYear(), country))
                .get(date));
    }

    private static Map<LocalDate, Holiday> of(int year, String country) {
        List<Holiday> days = switch (country) {
            case "US" -> american(year);
            case "RU" -> russian(year);
            default -> List.<Holiday>of();
        };
        return days.stream().collect(Collectors.toMap(Holiday::date, day -> day, (first, second) -> first));
    }

    private static List<Holiday> american(int year) {
        List<Holiday> days = new ArrayList<>();
        observed(days, LocalDate.of(year, 1, 1), "new-year");
        days.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY, "king"));
        days.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY, "washington"));
        days.add(nth(year, Month.MAY, -1, DayOfWeek.MONDAY, "memorial"));
        observed(days, LocalDate.of(year, 6, 19), "juneteenth");
        observed(days, LocalDate.of(year, 7, 4), "independence");
        days.add(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY, "labor"));
        days.add(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY, "columbus"));
        observed(days, LocalDate.of(year, 11, 11), "veterans");
        days.add(nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY, "thanksgiving"));
        observed(days, LocalDate.of(year, 12, 25), "christmas");
        observed(days, LocalDate.of(year + 1, 1, 1), "new-year");
        return days;
    }

    private static Holiday nth(int year, Month month, int nth, DayOfWeek day, String code) {
        return new Holiday(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day)), code);
    }

    /** Of a Saturday's holiday the Friday before is free, of a Sunday's the Monday after. */
    private static void observed(List<Holiday> days, LocalDate date, String code) {
        days.add(new Holiday(date, code));
        switch (date.getDayOfWeek()) {
            case SATURDAY -> days.add(new Holiday(date.minusDays(1), code));
            case SUNDAY -> days.add(new Holiday(date.plusDays(1), code));
            default -> {}
        }
    }

    private static List<Holiday> russian(int year) {
        List<Holiday> days = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            days.add(new Holiday(LocalDate.of(year, 1, day), "ru-new-year"));
        }
        moved(days, LocalDate.of(year, 2, 23), "ru-defender");
        moved(days, LocalDate.of(year, 3, 8), "ru-women");
        moved(days, LocalDate.of(year, 5, 1), "ru-labour");
        moved(days, LocalDate.of(year, 5, 9), "ru-victory");
        moved(days, LocalDate.of(year, 6, 12), "ru-russia");
        moved(days, LocalDate.of(year, 11, 4), "ru-unity");
        return days;
    }

    private static void moved(List<Holiday> days, LocalDate date, String code) {
        days.add(new Holiday(date, code));
        switch (date.getDayOfWeek()) {
            case SATURDAY -> days.add(new Holiday(date.plusDays(2), code));
            case SUNDAY -> days.add(new Holiday(date.plusDays(1), code));
            default -> {}
        }
    }
}
