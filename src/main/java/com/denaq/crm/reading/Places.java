package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Recent;
import com.denaq.crm.reading.parts.Regions;
import com.denaq.crm.reading.parts.WorldTowns;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads places: regions by code or name, the town behind an area code. */
public final class Places {

    private static final Pattern POSTCODE_AT_END = Pattern.compile("[\\s,]+\\d{5}(?:-\\d{4})?$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CODE_AT_END = Pattern.compile("^(.+) ([A-Za-z]{2})$");
    private static final Pattern TOWN_MARK = Pattern.compile(
            "^(?:(?:г|гор|пос|пгт|рп|дер)\\.\\s*|(?:г|гор|город|пос|посёлок|поселок|пгт|рп|деревня)\\s+)(?=\\p{IsCyrillic})"
                    + "|(?<=\\p{IsCyrillic})\\s+(?:г|пгт|рп)\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final int LONGEST = 300;
    private static final Recent<Town, Place> RECENT = new Recent<>(Places::read);

    private record Town(String typed, String country) {}

    private Places() {}

    /** {@code Florida}, {@code fl} and {@code Fla.} are {@code FL}; what is unknown stays as typed; null for nothing. */
    public static @Nullable String region(@Nullable String typed, String country) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String code = Regions.code(country, typed);
        return code != null ? code : typed.strip();
    }

    /** What was written where a region belongs; null where that is only what its country is called. */
    public static @Nullable String regionOnly(@Nullable String typed, String country) {
        return typed != null && namesCountry(typed, country) ? null : typed;
    }

    private static boolean namesCountry(String typed, String country) {
        return typed.length() > 2 && country.equals(Countries.code(typed)) && !isRegion(typed, country);
    }

    /** Whether it is a region of that country, by its code or name. */
    public static boolean isRegion(String typed, String country) {
        return Regions.code(country, typed) != null;
    }

    /** {@code Tampa, FL} and {@code Tampa FL 33602} are a town and a region; a town alone has no region. */
    public static Place cityAndRegion(String typed, String country) {
        Town town = new Town(typed, country);
        return typed.length() > LONGEST ? read(town) : RECENT.of(town);
    }

    private static Place read(Town town) {
        String country = town.country;
        String text = BLANKS.matcher(POSTCODE_AT_END.matcher(town.typed.strip()).replaceFirst(""))
                .replaceAll(" ");
        int comma = text.lastIndexOf(',');
        if (comma > 0) {
            String after = text.substring(comma + 1).strip();
            String code = Regions.code(country, after);
            if (code != null) {
                return new Place(text.substring(0, comma).strip(), code, country);
            }
        }
        Matcher last = CODE_AT_END.matcher(text);
        String code = last.matches() ? Regions.code(country, last.group(2)) : null;
        return code == null
                ? new Place(text.isEmpty() ? null : text, null, country)
                : new Place(last.group(1), code, country);
    }

    /** {@code Томск} of {@code г. Томск}, {@code Томск г}: without what sort of town it is. */
    public static String bareTown(String typed) {
        return TOWN_MARK.matcher(typed.strip()).replaceAll("");
    }

    /** What a phone number tells of where its owner is: region and perhaps the town in North America, else the country. */
    public static @Nullable Place ofPhone(String e164) {
        String[] area = e164.startsWith("+1") && e164.length() == 12 ? Regions.areaCode(e164.substring(2, 5)) : null;
        if (area != null) {
            return new Place(area[2].isEmpty() ? null : area[2], area[1], area[0]);
        }
        String country = Phones.country(e164);
        return country == null ? null : new Place(null, null, country);
    }

    /** Whether a larger town somewhere is called so. */
    public static boolean isTown(String name) {
        return !WorldTowns.countries(name).isEmpty();
    }

    /** Whether a larger town is called so in the state or province that a number is of; outside North America in its country. */
    public static boolean isTownOf(String name, String e164) {
        Place place = ofPhone(e164);
        String country = place == null ? null : place.country();
        if (place == null || country == null) {
            return false;
        }
        return place.region() == null
                ? WorldTowns.countries(name).contains(country)
                : Regions.hasAreaCode(country, place.region(), name);
    }

    /** Whether it is the usual code of a state or province anywhere. */
    static boolean isState(String code) {
        return Regions.isCode(code);
    }

    /** Whether it is a country's code of two letters. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }
}
