package com.denaq.crm.seeding.life;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.SplittableRandom;

/** When things happened: on working days, while the shop was open, one after the other. */
final class Moments {

    private static final long GAP_SECONDS = 420;

    private Moments() {}

    /** So many moments between the two, in order; they may crowd before {@code until} but don't pass it. */
    static Instant[] spread(Instant from, Instant until, int count, ZoneId zone, SplittableRandom chance) {
        long start = from.getEpochSecond() + 1;
        long length = Math.max(1, until.getEpochSecond() - start);
        long[] seconds = new long[count];
        for (int i = 0; i < count; i++) {
            Instant any = Instant.ofEpochSecond(start + (long) (length * chance.nextDouble()));
            seconds[i] = Math.max(start, working(any, zone, chance).getEpochSecond());
        }
        if (count > 0) {
            seconds[count - 1] = Math.max(start, working(until, zone, chance).getEpochSecond());
        }
        Arrays.sort(seconds);
        for (int i = 1; i < count; i++) {
            seconds[i] = Math.max(seconds[i], seconds[i - 1] + GAP_SECONDS);
        }
        return inTime(seconds, start, until.getEpochSecond());
    }

    /** What was pushed beyond the end is squeezed between the beginning and it. */
    private static Instant[] inTime(long[] seconds, long start, long end) {
        Instant[] moments = new Instant[seconds.length];
        boolean late = seconds.length > 0 && seconds[seconds.length - 1] > end;
        for (int i = 0; i < seconds.length; i++) {
            moments[i] = Instant.ofEpochSecond(
                    late ? start + Math.max(0, end - start) * (i + 1) / (seconds.length + 1) : seconds[i]);
        }
        return moments;
    }

    /** A working hour on that day or the working day before it, never later than that moment. */
    static Instant working(Instant moment, ZoneId zone, SplittableRandom chance) {
        ZonedDateTime there = moment.atZone(zone);
        LocalDate day = there.toLocalDate();
        LocalTime time = LocalTime.of(9, 0).plusSeconds(chance.nextInt(8 * 3600));
        if (time.isAfter(there.toLocalTime())) {
            day = day.minusDays(1);
        }
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** A working day, so many days later at the earliest. */
    static LocalDate workingDay(LocalDate from, int later) {
        LocalDate day = from.plusDays(later);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
