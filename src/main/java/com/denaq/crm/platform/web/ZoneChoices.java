package com.denaq.crm.access.people;

import com.denaq.crm.platform.web.Choice;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The time zones to choose from, each called by its city, those of the United States first. */
public final class Zones {

    private static final List<String> FIRST = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu");

    private static final Map<Locale, List<Choice>> MADE = new ConcurrentHashMap<>();

    private Zones() {}

    public static List<Choice> choices(Locale locale) {
        return MADE.computeIfAbsent(locale, Zones::make);
    }

    /** As the list has it: {@code Asia/Calcutta} for {@code Asia/Kolkata}; empty where it isn't in it. */
    public static Optional<String> listed(ZoneId zone, Locale locale) {
        String canonical = TimeZone.getCanonicalID(zone.getId());
        return choices(locale).stream()
                .map(Choice::value)
                .filter(each -> each.equals(canonical))
                .findFirst();
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
