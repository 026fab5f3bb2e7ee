package com.denaq.crm.platform.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The time zones to choose from, each called by its city and how far its clocks are ahead now, those of the United States first. */
public final class ZoneChoices {

    private static final List<String> FIRST = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu");

    /** Of each language, by their cities alone. */
    private static final Map<Locale, List<Choice>> MADE = new ConcurrentHashMap<>();

    private ZoneChoices() {}

    /** @param chosen stays as it is: under its own id where the list has another for the same, and where it has none */
    public static List<Choice> in(Locale locale, Instant now, @Nullable String chosen) {
        String known = chosen == null ? null : canonical(chosen);
        List<Choice> choices = new ArrayList<>();
        for (Choice each : cities(locale)) {
            String id = chosen != null && each.value().equals(known) ? chosen : each.value();
            choices.add(new Choice(id, named(each.label(), id, now)));
        }
        if (chosen != null && choices.stream().noneMatch(each -> each.value().equals(chosen))) {
            choices.addFirst(new Choice(chosen, name(chosen, locale, now)));
        }
        return choices;
    }

    /** {@code New York, UTC−5}; {@code UTC} by itself; what is no zone as it stands. */
    public static String name(String id, Locale locale, Instant now) {
        if (known(id) == null) {
            return id;
        }
        String known = canonical(id);
        return cities(locale).stream()
                .filter(each -> each.value().equals(known))
                .findFirst()
                .map(each -> named(each.label(), id, now))
                .orElseGet(() -> named(id, id, now));
    }

    /** {@code New York}; an id as it stands where it has none. */
    public static String city(String id, Locale locale) {
        String known = canonical(id);
        return cities(locale).stream()
                .filter(each -> each.value().equals(known))
                .findFirst()
                .map(Choice::label)
                .orElse(id);
    }

    /** That id, or null for what is no zone. */
    public static @Nullable String known(@Nullable String id) {
        return id != null && ZoneId.getAvailableZoneIds().contains(id) ? id : null;
    }

    /** As the list has it: {@code Asia/Calcutta} for {@code Asia/Kolkata}; empty where it isn't in it. */
    public static Optional<String> listed(ZoneId zone, Locale locale) {
        String canonical = canonical(zone.getId());
        return cities(locale).stream()
                .map(Choice::value)
                .filter(each -> each.equals(canonical))
                .findFirst();
    }

    private static @Nullable String canonical(String id) {
        return TimeZone.getCanonicalID(id);
    }

    private static String named(String city, String id, Instant now) {
        int minutes = ZoneId.of(id).getRules().getOffset(now).getTotalSeconds() / 60;
        int ahead = Math.abs(minutes);
        String hours = minutes == 0 ? "" : (minutes < 0 ? "\u2212" : "+") + ahead / 60;
        String clocks = "UTC" + hours + (ahead % 60 == 0 ? "" : ":%02d".formatted(ahead % 60));
        return city.equals(clocks) || city.endsWith("/" + clocks) ? clocks : city + ", " + clocks;
    }

    private static List<Choice> cities(Locale locale) {
        return MADE.computeIfAbsent(locale, ZoneChoices::make);
    }

    private static List<Choice> make(Locale locale) {
        TimeZoneNames names = TimeZoneNames.getInstance(locale);
        Map<String, String> cities = new TreeMap<>();
        for (String id : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = names.getExemplarLocationName(id);
            if (city != null && ZoneId.getAvailableZoneIds().contains(id)) {
                cities.put(id, city);
            }
        }
        Comparator<Choice> order = Comparator.<Choice>comparingInt(each -> {
                    int place = FIRST.indexOf(each.value());
                    return place < 0 ? FIRST.size() : place;
                })
                .thenComparing(Choice::label, Collator.getInstance(locale)::compare);
        return cities.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .sorted(order)
                .toList();
    }
}
