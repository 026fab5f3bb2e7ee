package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a company is that is asked about with its place behind its name: {@code Quill Laptops (Omaha)}, {@code Quill
 * Laptops, 12 Oak St, Omaha NE 68102}. Only what is set apart is a place, and only a town that is known; what is
 * merely called so may be anywhere.
 */
record Placed(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region) {

    private static final int LONGEST = 300;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern APART = Pattern.compile(
            "\\s*[,;|()\\[\\]]\\s*|\\s+[-–—/•·]+\\s+|\\s+(?:in|г\\.|гор\\.|город|місто|м\\.)\\s+", FLAGS);
    private static final Pattern POSTCODE = Pattern.compile("(?<=[\\s,])\\d{5,6}(?:-\\d{4})?$");
    private static final List<String> COUNTRIES = List.of("US", "CA", "AU", "RU");

    static Placed of(Question asked, String country) {
        Placed told = new Placed(asked.name(), asked.street(), asked.postcode(), asked.city(), asked.region());
        String name = asked.name();
        if (name == null || name.length() > LONGEST || !blank(asked.city()) || !blank(asked.street())) {
            return told;
        }
        String[] parts = APART.split(name.strip());
        for (int i = parts.length - 1; i > 0 && letters(parts[0]); i--) {
            Place place = place(parts[i], country);
            if (place != null) {
                return told.at(parts, i, place, name);
            }
        }
        return told;
    }

    private Placed at(String[] parts, int town, Place place, String whole) {
        String between = String.join(", ", List.of(parts).subList(1, town));
        boolean house = between.chars().anyMatch(Character::isDigit);
        boolean plain = between.isEmpty() || house;
        var code = POSTCODE.matcher(parts[town]);
        return new Placed(
                plain ? parts[0] : whole,
                house ? between : street,
                blank(postcode) && code.find() ? code.group() : postcode,
                place.city(),
                blank(region) ? place.region() : region);
    }

    private static @Nullable Place place(String typed, String country) {
        WrittenPlace written = WrittenPlace.of(typed, country.isEmpty() ? "US" : country);
        for (String each : country.isEmpty() ? COUNTRIES : List.of(country)) {
            Place place = Places.cityAndRegion(written.town(), each);
            String city = place.city();
            if (city != null && Places.isTown(city)) {
                return place;
            }
        }
        return null;
    }

    private static boolean letters(String text) {
        return text.chars().filter(Character::isLetter).count() >= 2;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
