package com.denaq.crm.platform.web;

import com.denaq.crm.platform.words.CountryNames;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All countries to choose from, in the order of their names. */
public final class CountryChoices {

    private static final Map<Locale, List<Choice>> SORTED = new ConcurrentHashMap<>();

    private CountryChoices() {}

    public static List<Choice> in(Locale locale) {
        return SORTED.computeIfAbsent(
                locale,
                each -> Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Choice(code, CountryNames.of(code, each)))
                        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(each)))
                        .toList());
    }
}
