package com.denaq.crm.platform.web;

import com.denaq.crm.platform.time.Moments;
import com.denaq.crm.platform.words.Numbers;
import com.denaq.crm.platform.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given: the viewer's words, zone and shell. A controller takes it as a parameter.
 *
 * @param path of the request, for the navigation
 * @param csrf the token that every form sends back as {@code _csrf}
 * @param nonce for the few styles a library insists on
 * @param fragment whether htmx asked for a piece of the page
 * @param theme {@code light}, {@code dark} or null for the system's
 * @param demo whether everything here is made up
 * @param toast what the request before had to say, or null
 * @param memo what was read for this answer
 */
public record Screen(
        Words words,
        ZoneId zone,
        Clock clock,
        @Nullable Person person,
        List<NavigationEntry> navigation,
        String path,
        String csrf,
        String nonce,
        boolean fragment,
        Assets assets,
        @Nullable String theme,
        boolean demo,
        @Nullable SpokenToast toast,
        Memo memo) {

    Screen with(List<NavigationEntry> entries) {
        return new Screen(
                words, zone, clock, person, entries, path, csrf, nonce, fragment, assets, theme, demo, toast, memo);
    }

    /** The message for the key; arguments as name, value, name, value. */
    public String t(String key, Object... namesAndValues) {
        return words.text(key, namesAndValues);
    }

    /** What somebody typed, cut to what a row or a card has room for. */
    public String brief(String text) {
        return brief(text, 100);
    }

    /** The same, cut to so many characters. */
    public static String brief(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip() + "…";
    }

    public Locale locale() {
        return words.locale();
    }

    /** Where the browser finds a static file: {@code asset("dealers.css")}. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** Whether the page is that entry's: of several whose paths it begins with, the longest. */
    public boolean standsAt(NavigationEntry entry) {
        return under(entry)
                && navigation.stream()
                        .noneMatch(each -> each.path().length() > entry.path().length() && under(each));
    }

    private boolean under(NavigationEntry entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    /** A key for one drawing of a form, so that sending it twice does its work once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** Whether single letters are shortcuts for this person. */
    public boolean singleKeys() {
        return person == null || person.singleKeys();
    }

    public Moments moments() {
        return new Moments(words, zone, clock.instant());
    }

    /** {@code 1,840} */
    public String number(long number) {
        return Numbers.of(locale()).whole(number);
    }

    /** {@code −6.5} */
    public String decimal(double number) {
        return Numbers.of(locale()).decimal(number);
    }

    /** Exact to a thousand, then {@code 1,000+}. */
    public String count(long count) {
        return Numbers.of(locale()).count(count);
    }

    /** A share of 1 as per cent. */
    public String percent(double share) {
        return Numbers.of(locale()).percent(share);
    }

    /** {@code 18 Nov 2026} */
    public String date(LocalDate date) {
        return moments().date(date);
    }

    /** {@code 18 Nov} */
    public String shortDate(LocalDate date) {
        return moments().shortDate(date);
    }

    /** {@code Fri 20 Nov} */
    public String dayDate(LocalDate date) {
        return moments().dayDate(date);
    }

    /** {@code today}, {@code tomorrow}, {@code Fri 20 Nov} */
    public String dayOf(LocalDate date) {
        return moments().dayOf(date);
    }

    /** {@code 11:45} */
    public String time(Instant at) {
        return moments().time(at);
    }

    /** {@code 18 Nov 11:45} */
    public String dateTime(Instant at) {
        return moments().dateTime(at);
    }

    /** {@code 22 min ago}, {@code today 11:45}, {@code Fri 20 Nov} */
    public String when(Instant at) {
        return moments().when(at);
    }

    /** {@code 42 min late} */
    public String late(Instant due) {
        return moments().late(due);
    }

    public String lateInFull(Instant due) {
        return moments().lateInFull(due);
    }

    /** The clock on the wall over there: {@code 8:42}. */
    public String timeIn(Instant at, ZoneId there) {
        return moments().timeIn(at, there);
    }

    /** {@code 6 min 12 s} */
    public String duration(Duration length) {
        return moments().duration(length);
    }

    /** The largest unit: {@code 12 days}. */
    public String span(Duration length) {
        return moments().span(length);
    }

    /** {@code 6 min}; in the last minute {@code 20 s}. */
    public String left(Duration length) {
        return moments().left(length);
    }

    public Instant now() {
        return clock.instant();
    }
}
