package com.denaq.crm.platform.words;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A postal address in a line, in the order of the United States: {@code 1200 Harbor Ln, Tampa, FL 33602, United States}. */
public final class AddressLine {

    private AddressLine() {}

    /** @param country its code of two letters, null for none */
    public static String of(
            @Nullable String street,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country,
            Locale locale) {
        String there = country == null ? "" : CountryNames.of(country, locale);
        return joined(", ", street, city, joined(" ", region, postcode), there);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(each -> each != null && !each.isEmpty()).collect(Collectors.joining(between));
    }
}
