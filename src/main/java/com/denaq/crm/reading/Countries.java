package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Lists;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of countries, in English, Russian and their own languages. */
public final class Countries {

    private static final String NAMES = "com/ibm/icu/impl/data/icudata/region";
    private static final String USUAL = "Countries";
    private static final List<String> LISTS = List.of(USUAL, "Countries%short", "Countries%variant");
    private static final Map<String, String> NAMED = new HashMap<>();
    private static final int LONGEST = 60;

    static {
        for (String language : List.of("en", "ru")) {
            for (String list : LISTS) {
                for (String code : Locale.getISOCountries()) {
                    add(NAMED, ULocale.forLanguageTag(language), list, code);
                }
            }
        }
        named(
                "US",
                "usa, u.s.a., u.s., united states of america, соединенные штаты америки, соединённые штаты америки");
        named("GB", "great britain, england, u.k., англия, соединенное королевство, соединённое королевство");
        named("RU", "рф, russian federation, российская федерация");
        named("DE", "фрг, федеративная республика германия, federal republic of germany");
        named("BY", "byelorussia, белоруссия");
        named("KG", "кыргызская республика, киргизская республика, kyrgyz republic");
        named("AZ", "азербайджанская республика");
        named("CZ", "чешская республика");
        named("SK", "словацкая республика, slovak republic");
        named("NL", "holland, голландия");
        named("AE", "uae, emirates, оаэ, эмираты");
        named("KR", "south korea, корея, korea");
        named("CN", "кнр, prc, people's republic of china, китайская народная республика");
        named("MK", "macedonia, македония");
        named("MD", "молдавия, moldavia");
        named("IL", "state of israel"); // one by one: the State of Georgia is another
        named("KW", "state of kuwait");
        named("PS", "state of palestine");
        named("QA", "state of qatar");
        named("TR", "turkey, турция, türkiye");
    }

    /** In the languages that are spoken there: written down, as ICU would read eight hundred bundles for it. */
    private static final class Own {
        private static final Map<String, String> NAMED = new HashMap<>();

        static {
            Lists.of("countries-own.txt").forEach(line -> NAMED.put(line.substring(3), line.substring(0, 2)));
        }
    }

    /** Where nothing but a country stands; behind a town {@code РБ} may be Bashkortostan. */
    private static final Map<String, String> SHORT = Map.of("рб", "BY", "рк", "KZ", "руз", "UZ");

    private static final Pattern STATE = Pattern.compile(
            "^(?:the\\s+)?(?:(?:republic|kingdom|commonwealth)\\s+of\\s+(?:the\\s+)?|республика\\s+|королевство\\s+)"
                    + "|^the\\s+|\\s+республика$|\\s+republic$");

    private Countries() {}

    private static void named(String code, String names) {
        for (String name : names.split(",\\s*")) {
            NAMED.putIfAbsent(name, code);
        }
    }

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

    /** Two letters; null where it is no country. Of a field in which nothing else stands: {@code РБ} is one. */
    public static @Nullable String code(String typed) {
        String code = known(typed);
        return code == null ? SHORT.get(typed.strip().replace(".", "").toLowerCase(Locale.ROOT)) : code;
    }

    private static @Nullable String known(String typed) {
        String text = typed.strip();
        String code = text.toUpperCase(Locale.ROOT);
        return Places.isCountry(code) ? code : named(text.toLowerCase(Locale.ROOT));
    }

    /** {@code CA} behind a town is a state before it is a country, also where neither is home. */
    public static @Nullable String behindTown(String typed, String homeCountry) {
        String code = known(typed);
        boolean state = typed.strip().length() == 2 && Places.isState(typed);
        return state && !homeCountry.equals(code) || Places.isRegion(typed, homeCountry) ? null : code;
    }

    /** {@code Republic of Poland}, {@code Республика Беларусь}: without what sort of state it is. */
    private static @Nullable String named(String name) {
        String code = exactly(name);
        return code == null && name.length() <= LONGEST && STATE.matcher(name).find()
                ? exactly(STATE.matcher(name).replaceFirst(""))
                : code;
    }

    private static @Nullable String exactly(String name) {
        String code = NAMED.get(name);
        boolean words = name.length() > 2 && name.codePoints().noneMatch(Character::isDigit);
        return code == null && words ? Own.NAMED.get(name) : code;
    }
}
