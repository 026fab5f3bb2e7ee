package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.reading.parts.Lists;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountriesTests {

    @Test
    void a_country_is_known_by_its_name_in_english_russian_and_its_own_language() {
        assertThat(Countries.code("Germany")).isEqualTo("DE");
        assertThat(Countries.code("германия")).isEqualTo("DE");
        assertThat(Countries.code("Deutschland")).isEqualTo("DE");
        assertThat(Countries.code("Österreich")).isEqualTo("AT");
        assertThat(Countries.code("Bar")).isNull();
    }

    @Test
    void the_whole_name_of_a_state_and_its_short_one_are_known() {
        Map.of(
                        "Российская Федерация", "RU",
                        "Республика Беларусь", "BY",
                        "РБ", "BY",
                        "РК", "KZ",
                        "Республика Казахстан", "KZ",
                        "Republic of Poland", "PL",
                        "The Netherlands", "NL",
                        "Соединённые Штаты Америки", "US",
                        "Чешская Республика", "CZ",
                        "ОАЭ", "AE")
                .forEach((name, code) ->
                        assertThat(Countries.code(name)).as(name).isEqualTo(code));
        assertThat(Countries.behindTown("РБ", "RU")).as("Bashkortostan as well").isNull();
    }

    @Test
    void a_republic_in_english_is_known_and_a_state_of_the_union_is_no_country() {
        assertThat(Countries.code("Czech Republic")).isEqualTo("CZ");
        assertThat(Countries.code("The Czech Republic")).isEqualTo("CZ");
        assertThat(Countries.code("State of Israel")).isEqualTo("IL");
        assertThat(Countries.code("The State of Qatar")).isEqualTo("QA");
        assertThat(Countries.code("Republic of Georgia")).isEqualTo("GE");
        assertThat(Countries.code("State of Georgia")).isNull();
        assertThat(Countries.code("the State of Georgia")).isNull();
    }

    /** What is written down is what ICU says; when that changes, write it down anew. */
    @Test
    void the_own_names_are_those_of_icu() {
        TreeMap<String, String> names = new TreeMap<>();
        for (ULocale spoken : ULocale.getAvailableLocales()) {
            String name = spoken.getCountry().length() == 2 ? name(spoken) : null;
            if (name != null) {
                names.putIfAbsent(name.toLowerCase(Locale.ROOT), spoken.getCountry());
            }
        }
        List<String> lines = names.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .toList();
        assertThat(Lists.of("countries-own.txt")).isEqualTo(lines);
    }

    private static @Nullable String name(ULocale spoken) {
        try {
            return UResourceBundle.getBundleInstance(
                            "com/ibm/icu/impl/data/icudata/region",
                            new ULocale(spoken.getLanguage(), spoken.getScript(), ""))
                    .get("Countries")
                    .get(spoken.getCountry())
                    .getString();
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
