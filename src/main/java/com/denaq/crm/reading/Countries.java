package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Lists;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Reads the names of countries, in English, Russian and their own languages. */
public final class Countries {

    private static final String NAMES = "com/ibm/icu/impl/data/icudata/region";
    private static final String USUAL = "Countries";
    private static final List<String> LISTS = List.of(USUAL, "Countries%short", "Countries%variant");
    private static final Map<String, String> NAMED = new HashMap<>();

    static {
        for (String language : List.of("en", "ru")) {
            for (String list : LISTS) {
                for (String code : Locale.getISOCountries()) {
                    add(NAMED, ULocale.forLanguageTag(language), list, code);
                }
            }
        }
        NAMED.putAll(Map.of(
                "usa", "US",
                "u.s.a.", "US",
                "u.s.", "US",
                "united states of america", "US",
                "great britain", "GB",
                "england", "GB",
                "англия", "GB",
                "рф", "RU",
                "russian federation", "RU"));
    }

    /** In the languages that are spoken there: written down, as ICU would read eight hundred bundles for it. */
    private static final class Own {
        private static final Map<String, String> NAMED = new HashMap<>();

        static {
            Lists.of("countries-own.txt").forEach(line -> NAMED.put(line.substring(3), line.substring(0, 2)));
        }
    }

    private Countries() {}

    private static void add(Map<String, String> named, ULocale language, String list, String code) {
        try {
            String name = UResourceBundle.getBundleInstance(NAMES, language)
                    .get(list)
                    .get(code)
                    .getString();
            named.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
        } catch (MissingResourceException e) { // it has no such name
        }
    }

    /** Two letters; null where it is no country. */
    public static @Nullable String code(String typed) {
        String text = typed.strip();
        String code = text.toUpperCase(Locale.ROOT);
        return Places.isCountry(code) ? code : named(text.toLowerCase(Locale.ROOT));
    }

    /** {@code CA} behind a town is a state before it is a country, also where neither is home. */
    public static @Nullable String behindTown(String typed, String homeCountry) {
        String code = code(typed);
        boolean state = typed.strip().length() == 2 && Places.isState(typed);
        return state && !homeCountry.equals(code) || Places.isRegion(typed, homeCountry) ? null : code;
    }

    private static @Nullable String named(String name) {
        String code = NAMED.get(name);
        boolean words = name.length() > 2 && name.codePoints().noneMatch(Character::isDigit);
        return code == null && words ? Own.NAMED.get(name) : code;
    }
}
