package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole address that was written into one field, taken apart: {@code 77 Race Street, Suite 200, Cincinnati, Ohio 45202, USA},
 * {@code 400005, Волгоградская обл, Волгоград г, Ленина пр-кт, дом 5}.
 *
 * @param street with house and flat; null: only where it lies
 * @param country as it was named; or the code of the one whose region it is, if that isn't home
 * @param countryFirst whether it begins with the country
 */
public record WholeAddress(
        @Nullable String street,
        String town,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable String country,
        boolean countryFirst) {

    /** Null where there is no more than a town, or where it isn't sure what is what. */
    public static @Nullable WholeAddress of(String typed, String homeCountry) {
        if (typed.length() > AddressParts.LONGEST || typed.isBlank()) {
            return null;
        }
        List<String> parts = AddressParts.cut(typed);
        boolean more = parts.size() > 1 || !parts.isEmpty() && AddressPart.behind(parts.getFirst()) != null;
        return more ? AddressParts.of(parts, homeCountry).whole() : null;
    }

    /** Whether a street stands in it, of a town or without one: where only a town belongs that is too much. */
    public static boolean street(String typed) {
        return typed.length() <= AddressParts.LONGEST
                && AddressParts.cut(typed).stream().anyMatch(Street::is);
    }

    /** Whether nothing stands in it but a street with its house and flat. */
    public static boolean streetAlone(String typed) {
        if (typed.length() > AddressParts.LONGEST) {
            return false;
        }
        List<String> parts = AddressParts.cut(typed);
        boolean housed = parts.size() > 1 && Street.is(parts.getFirst()) && Street.isHouse(parts.get(1));
        return !parts.isEmpty()
                && (housed || Street.alone(parts.getFirst()))
                && parts.stream().skip(1).allMatch(Street::isHouse);
    }

    /** Whether more stands in it than a street with its house and flat. */
    static boolean more(String typed) {
        return typed.length() <= AddressParts.LONGEST
                && AddressParts.cut(typed).stream()
                        .filter(part -> !Street.isHouse(part))
                        .skip(1)
                        .findAny()
                        .isPresent();
    }

    /** Whether that is its town, as somebody wrote it beside. */
    boolean isIn(String written) {
        String bare = AddressPart.marked(written);
        Place place = Places.cityAndRegion(bare == null ? written : bare, "US");
        boolean elsewhere = place.region() != null && !place.region().equals(region == null ? place.region() : region);
        return town.equalsIgnoreCase(place.city()) && !elsewhere;
    }

    /** Whether it says more than towns are written with: {@code Tampa, FL} and {@code Hannover, Germany} are read as they are. */
    public boolean whole() {
        return street != null || postcode != null || countryFirst;
    }

    /** Its town with the region, as one writes them. */
    public String place() {
        return region == null ? town : town + ", " + region;
    }

    /** All of it, part by part, as a person is shown that it was taken apart. */
    public String shown() {
        return Stream.of(street, town, region, postcode, country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
