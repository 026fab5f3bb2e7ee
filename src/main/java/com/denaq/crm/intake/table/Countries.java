package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the names of countries, in English and Russian. */
final class Countries {

    private static final Map<String, String> NAMED = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
                NAMED.put(Locale.of("", code).getDisplayCountry(language).toLowerCase(language), code);
            }
        }
        NAMED.putAll(Map.of(
                "usa", "US",
                "u.s.a.", "US",
                "u.s.", "US",
                "united states of america", "US",
                "сша", "US",
                "uk", "GB",
                "great britain", "GB",
                "англия", "GB",
                "рф", "RU",
                "russian federation", "RU"));
    }

    private Countries() {}

    /** Two letters; null where it is no country. */
    static @Nullable String code(String typed) {
        String text = typed.strip();
        String code = text.toUpperCase(Locale.ROOT);
        return Places.isCountry(code) ? code : NAMED.get(text.toLowerCase(Locale.ROOT));
    }
}
