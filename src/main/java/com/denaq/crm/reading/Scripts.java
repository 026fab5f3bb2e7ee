package com.denaq.crm.reading;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What letters tell of where a town is: nobody at home writes one in Cyrillic where nobody reads it. */
final class Scripts {

    /** In which languages a Cyrillic name is looked for, one after the other. */
    private static final List<ULocale> CYRILLIC =
            List.of("ru", "uk", "be", "kk", "bg", "sr", "mk", "ky", "tg", "mn").stream()
                    .map(ULocale::forLanguageTag)
                    .toList();

    private static final Map<String, String> CLOCK_TOWNS = new HashMap<>();
    private static final Map<ULocale, UnicodeSet> LETTERS = new HashMap<>();

    static {
        TimeZoneNames names = TimeZoneNames.getInstance(CYRILLIC.getFirst());
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String town = names.getExemplarLocationName(zone);
            if (town != null) {
                CLOCK_TOWNS.put(town.toLowerCase(Locale.ROOT), TimeZone.getRegion(zone));
            }
        }
        CYRILLIC.forEach(each -> LETTERS.put(
                each, LocaleData.getExemplarSet(each, UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_STANDARD)));
    }

    private Scripts() {}

    /** The home country, unless the town is written in Cyrillic and Cyrillic isn't written at home. */
    static String country(String town, String homeCountry) {
        if (cyrillicAt(homeCountry) || town.codePoints().noneMatch(Scripts::cyrillic)) {
            return homeCountry;
        }
        String known = CLOCK_TOWNS.get(town.toLowerCase(Locale.ROOT));
        String spoken = known == null ? spoken(town) : known;
        return spoken == null ? homeCountry : spoken;
    }

    private static @Nullable String spoken(String town) {
        for (ULocale language : CYRILLIC) {
            UnicodeSet letters = LETTERS.get(language);
            if (letters != null && town.codePoints().filter(Scripts::cyrillic).allMatch(letters::contains)) {
                return ULocale.addLikelySubtags(language).getCountry();
            }
        }
        return null;
    }

    private static boolean cyrillic(int letter) {
        return UScript.getScript(letter) == UScript.CYRILLIC;
    }

    private static boolean cyrillicAt(String country) {
        return ULocale.addLikelySubtags(new ULocale("und", country)).getScript().equals("Cyrl");
    }
}
