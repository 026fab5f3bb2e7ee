package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Alphabets;
import com.denaq.crm.reading.parts.Recent;
import com.denaq.crm.reading.parts.WorldTowns;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A town as people write it: {@code Tampa, FL}, {@code 30165 Hannover, Germany}.
 *
 * @param town perhaps with its region; empty for nothing
 * @param postcode that stood before it
 * @param country two letters, where one was named
 */
public record WrittenPlace(
        String town, @Nullable String postcode, @Nullable String country) {

    private static final int LONGEST = 300;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern POSTCODE = Pattern.compile(
            "^(\\d{4} [A-Z]{2}|(?:[A-Z]{1,2}-)?\\d{4,6}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{3} \\d{2})[\\s,]+(?=\\p{L})");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern COUNTRY = Pattern.compile("^(.*\\S)\\s*(?:,\\s*|\\()([^,()]{2,60})\\)?$");

    private static final Recent<Typed, WrittenPlace> RECENT = new Recent<>(WrittenPlace::read);

    private record Typed(String text, String homeCountry) {}

    /** A region of the home country is none of another's name: {@code Tampa, GA} isn't in Gabon. */
    public static WrittenPlace of(String typed, String homeCountry) {
        Typed place = new Typed(typed, homeCountry);
        return typed.length() > LONGEST ? read(place) : RECENT.of(place);
    }

    private static WrittenPlace read(Typed typed) {
        String homeCountry = typed.homeCountry;
        String text = BLANKS.matcher(typed.text.strip()).replaceAll(" ");
        if (text.length() > LONGEST) {
            return new WrittenPlace(text, null, null);
        }
        Matcher before = POSTCODE.matcher(text);
        String postcode = before.find() ? before.group(1) : null;
        String town = Places.bareTown(before.replaceFirst(""));
        String country = null;
        Matcher behind = COUNTRY.matcher(town);
        if (behind.matches()) {
            country = Places.cityAndRegion(town, homeCountry).region() == null
                    ? Countries.behindTown(behind.group(2), homeCountry)
                    : onlyThere(behind.group(1), behind.group(2), homeCountry);
            town = country == null ? town : behind.group(1);
        }
        return new WrittenPlace(town, postcode, country);
    }

    /** {@code Tbilisi, Georgia}: the name of a state that is a country's as well, behind a town that isn't known at home. */
    private static @Nullable String onlyThere(String town, String name, String homeCountry) {
        String country = name.length() > 2 ? Countries.code(name) : null;
        List<String> known = WorldTowns.countries(town);
        return country != null && known.contains(country) && !known.contains(homeCountry) ? country : null;
    }

    /** Which country was named: behind the town, or in a field of its own for the region, which is one at home before it is a country. */
    public @Nullable String named(@Nullable String region, String homeCountry) {
        if (country != null || region == null || region.length() <= 2) {
            return country;
        }
        return Places.isRegion(region, homeCountry) ? onlyThere(town, region, homeCountry) : Countries.code(region);
    }

    /** As {@link #country(Iterable, String)}; a region of the home country is there, unless something tells that the country is meant. */
    public String country(@Nullable String region, Iterable<String> phones, String homeCountry) {
        String named = named(region, homeCountry);
        if (named != null || region == null || !Places.isRegion(region, homeCountry)) {
            return named == null ? country(phones, homeCountry) : named;
        }
        String other = region.length() > 2 ? Countries.code(region) : null;
        return other != null && other.equals(told(phones, homeCountry)) ? other : homeCountry;
    }

    /** Of which the name of its state is the name as well. */
    private @Nullable String alsoCountry() {
        Matcher behind = COUNTRY.matcher(town);
        return behind.matches() && behind.group(2).length() > 2 ? Countries.code(behind.group(2)) : null;
    }

    /** Which country a company there is of, as far as town and phones tell; else the home country. */
    public String country(Iterable<String> phones, String homeCountry) {
        if (country != null) {
            return country;
        }
        if (Places.cityAndRegion(town, homeCountry).region() != null) {
            String other = alsoCountry();
            return other != null && other.equals(told(phones, homeCountry)) ? other : homeCountry;
        }
        List<String> known = WorldTowns.countries(town);
        String likely = known.isEmpty()
                ? Scripts.country(town, homeCountry)
                : known.contains(homeCountry) ? homeCountry : known.getFirst();
        boolean abroad = !known.isEmpty() && !likely.equals(homeCountry);
        if (abroad && town.chars().noneMatch(Alphabets::isCyrillic) && plainlyOf(homeCountry, phones)) {
            return homeCountry;
        }
        String told = told(phones, likely);
        if (told != null) {
            return told;
        }
        return known.stream()
                .filter(each -> each.equals(told(phones, each)))
                .findFirst()
                .orElse(likely);
    }

    /** Whether a number is one of that country, and isn't written with the zero that is dialled before a town's code elsewhere. */
    private static boolean plainlyOf(String where, Iterable<String> phones) {
        for (String entry : phones) {
            for (ReadPhone phone : Phones.read(entry, where)) {
                boolean zero = phone.typed().replaceFirst("^\\D+", "").startsWith("0");
                if (phone.e164() != null && !zero && Phones.given(phone.e164(), where)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of which country the first is that can be read, by somebody there. */
    private static @Nullable String told(Iterable<String> phones, String where) {
        for (String entry : phones) {
            for (ReadPhone phone : Phones.read(entry, where)) {
                String told = phone.e164() == null ? null : Phones.country(phone.e164());
                if (told != null) {
                    return told;
                }
            }
        }
        return null;
    }

    /** Its town and region, if it lies in that country; a region alone is that by its code: {@code FL}. */
    public Place in(String where) {
        if (CODE.matcher(town).matches() && Places.isRegion(town, where)) {
            return new Place(null, town, where);
        }
        boolean named =
                where.equals(alsoCountry()) && Places.cityAndRegion(town, where).region() == null;
        return Places.cityAndRegion(named ? COUNTRY.matcher(town).replaceFirst("$1") : town, where);
    }
}
