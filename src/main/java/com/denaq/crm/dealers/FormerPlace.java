package com.denaq.crm.dealers;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a dealer was before, as another one that was merged into it. */
public record FormerPlace(
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region,
        String country) {

    /** Between the parts of one that is kept: nobody can type it. */
    private static final char PART = '\u001f';

    /**
     * In SQL, of the dealer {@code d} where it is now, as it is kept; null where nothing is known but the country. Each part
     * as far as an index holds all of them, in any letters: 2,704 bytes.
     */
    static final String KEPT = """
            case when coalesce(d.street, d.city) is not null then
                concat_ws(e'\\x1f', left(coalesce(d.street, ''), 300), left(coalesce(d.postcode, ''), 40),
                          left(coalesce(d.city, ''), 150), left(coalesce(d.region, ''), 100), d.country)
            end""";

    /** As it is kept. */
    public static FormerPlace read(String kept) {
        List<String> parts = Arrays.asList(kept.split(String.valueOf(PART), -1));
        return new FormerPlace(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), parts.get(4));
    }

    private static @Nullable String part(List<String> parts, int at) {
        return parts.get(at).isEmpty() ? null : parts.get(at);
    }

    /** Whether it tells nothing that the facts don't: the same address, or but its town. */
    public boolean within(
            @Nullable String nowStreet, @Nullable String nowCity, @Nullable String nowRegion, String nowCountry) {
        return (street == null || same(street, nowStreet))
                && same(city, nowCity)
                && (region == null || same(region, nowRegion))
                && country.equals(nowCountry);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? Objects.equals(one, other) : one.equalsIgnoreCase(other);
    }
}
