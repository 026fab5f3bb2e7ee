package com.denaq.crm.platform.time;

import com.denaq.crm.platform.words.DayNames;
import com.denaq.crm.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes times for one reader: in their language and zone, on a clock of 24 hours, near ones as they would say them.
 *
 * @param now when the screen is drawn
 */
public record Moments(Words words, ZoneId zone, Instant now) {

    private static final Map<Locale, Map<String, DateTimeFormatter>> PATTERNS = new ConcurrentHashMap<>();

    /** For the same reader, by the calendar and the clock over there. */
    public Moments in(ZoneId there) {
        return new Moments(words, there, now);
    }

    /** {@code 11:45} */
    public String time(Instant at) {
        return timeIn(at, zone);
    }

    /** The time on the wall over there: {@code 8:42}. */
    public String timeIn(Instant at, ZoneId there) {
        return write("H:mm", at.atZone(there));
    }

    public String time(LocalTime time) {
        return write("H:mm", time);
    }

    /** {@code Mon–Fri 9:00–18:00}; bit 0 of the days is Monday. */
    public String hours(int days, LocalTime opens, LocalTime closes) {
        return DayNames.several(days, words.locale()) + " " + time(opens) + "–" + time(closes);
    }

    /** {@code 18 Nov 2026} */
    public String date(LocalDate date) {
        return write("d MMM y", date);
    }

    /** {@code 18 Nov}, with the year where it isn't this one. */
    public String shortDate(LocalDate date) {
        return write(thisYear(date) ? "d MMM" : "d MMM y", date);
    }

    /** {@code Fri 20 Nov}, with the year where it isn't this one. */
    public String dayDate(LocalDate date) {
        return write(thisYear(date) ? "EEE d MMM" : "EEE d MMM y", date);
    }

    /** {@code November 2026}, as a heading. */
    public String month(LocalDate date) {
        String month = write("LLLL y", date);
        return month.substring(0, 1).toUpperCase(words.locale()) + month.substring(1);
    }

    /** {@code Nov}, under a column. */
    public String shortMonth(LocalDate date) {
        return write("LLL", date);
    }

    /** {@code 18 Nov 11:45} */
    public String dateTime(Instant at) {
        return shortDate(day(at)) + " " + time(at);
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public LocalDate today() {
        return day(now);
    }

    /** As one would say it: {@code just now}, {@code 22 min ago}, {@code today 11:45}, {@code Fri 20 Nov}. */
    public String when(Instant at) {
        Duration until = Duration.between(now, at);
        if (until.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return words.text(until.isPositive() ? "time.now" : "time.just");
        }
        if (until.abs().compareTo(Duration.ofHours(1)) < 0) {
            return words.text(until.isNegative() ? "time.ago" : "time.ahead", "span", span(until.abs()));
        }
        ZonedDateTime there = at.atZone(zone);
        String near = near(there.toLocalDate());
        return near == null ? dayDate(there.toLocalDate()) : near + " " + write("H:mm", there);
    }

    /** {@code today}, {@code tomorrow}, {@code Fri 20 Nov} */
    public String dayOf(LocalDate date) {
        String near = near(date);
        return near == null ? dayDate(date) : near;
    }

    /** {@code 3 days ago}, {@code in 18 min} */
    public String since(Instant at) {
        Duration until = Duration.between(now, at);
        if (until.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return words.text("time.now");
        }
        return words.text(until.isNegative() ? "time.ago" : "time.ahead", "span", span(until.abs()));
    }

    /** How late what was due then is by now: {@code 42 min late}. */
    public String late(Instant due) {
        return words.text("time.late", "span", span(Duration.between(due, now)));
    }

    /** The same where there is room for the whole of it. */
    public String lateInFull(Instant due) {
        return words.text("time.late.full", "span", span(Duration.between(due, now)));
    }

    /** The largest unit of a length: {@code 42 min}, {@code 3 h}, {@code 12 days}. */
    public String span(Duration length) {
        long minutes = Math.max(1, length.toMinutes());
        if (minutes < 60) {
            return words.text("time.minutes", "count", minutes);
        }
        return minutes < 24 * 60
                ? words.text("time.hours", "count", length.toHours())
                : words.text("time.days", "count", length.toDays());
    }

    /** How long something takes still: as {@link #span}, and by the second in the last minute. */
    public String left(Duration length) {
        return length.toMinutes() == 0 ? duration(length) : span(length);
    }

    /** To the second: {@code 6 min 12 s}. */
    public String duration(Duration length) {
        long minutes = length.toMinutes();
        String seconds = words.text("time.seconds", "count", length.toSecondsPart());
        return minutes == 0 ? seconds : words.text("time.minutes", "count", minutes) + "\u00a0" + seconds;
    }

    private @Nullable String near(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        return days == 0
                ? words.text("time.today")
                : days == 1 ? words.text("time.tomorrow") : days == -1 ? words.text("time.yesterday") : null;
    }

    private boolean thisYear(LocalDate date) {
        return Year.from(today()).getValue() == date.getYear();
    }

    private String write(String pattern, TemporalAccessor time) {
        return PATTERNS.computeIfAbsent(words.locale(), locale -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, made -> DateTimeFormatter.ofPattern(pattern, words.locale()))
                .format(time);
    }
}
