package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a part of an address between its commas is by itself, apart from streets ({@link Street}). */
final class AddressPart {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Those that stand alone, and those that are told only by the town beside them. */
    private static final String CODES = "\\d{5}(?:-\\d{4})?|\\d{6}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d"
            + "|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{5}-\\d{3}";

    private static final String BESIDE = "\\d{4}\\s?[A-Z]{2}|\\d{4}|\\d{7}|\\d{3} \\d{2}";
    private static final Pattern CODE = Pattern.compile(CODES);
    private static final Pattern CODE_BESIDE_TOWN = Pattern.compile(BESIDE);
    /** As a whole: a row of blanks that is tried from each of them takes the cube of its length. */
    private static final String BLANKS = "(?<!\\s)\\s++";

    private static final Pattern CODE_BEHIND = Pattern.compile("([^\\p{L}]*+\\p{L}.*?)" + BLANKS + "(" + CODES + ")");
    private static final Pattern CODE_BEHIND_TOWN = Pattern.compile("(\\p{L}.*?)" + BLANKS + "(" + BESIDE + ")");
    private static final Pattern CODE_BEFORE = Pattern.compile(
            "((?:[A-Z]{1,2}-)?\\d{4,6}|\\d{2}-\\d{3}|\\d{4}-\\d{3})" + "\\s+(\\p{L}.*?(?:\\s\\d{1,2})?)");
    private static final Pattern CODE_BEFORE_TOWN = Pattern.compile("(" + BESIDE + ")\\s+(\\p{L}.*)");

    /** With a country's sign in front, or of five digits before a single word, it is surely no house number. */
    private static final Pattern SURELY_BEFORE =
            Pattern.compile("(?:(?=([A-Z]{1,2}-\\d{4,6} |\\d{5,6} \\S+$))\\S+|\\d{4,6})\\s+(\\p{Lu}[\\p{L} .'’-]*)");

    private static final Pattern TOWN = Pattern.compile("\\p{L}[\\p{L}. '’()-]{0,59}");
    private static final Pattern QUARTER = Pattern.compile("\\s\\d{1,2}$");
    private static final Pattern TOWN_MARK = Pattern.compile(
            "^(?:г|гор|город|пос|пгт|п|с|село|дер|деревня|ст-ца|рп|м|місто)(?:\\.\\s*|\\s+)(?=\\p{Lu})|\\s(?:г|город|пос|пгт|п|с|дер|рп)\\.?$");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern REGION_MARK =
            Pattern.compile("(?:^|\\s)(?:обл|область|край|респ|республика|ао|окр|округ)(?:\\.|\\s|$)", FLAGS);
    private static final Pattern DISTRICT =
            Pattern.compile("\\S+\\s(?:р-н|район|м\\.?о\\.?)|(?:р-н|район)\\s\\S+", FLAGS);
    private static final List<String> CODE_STANDS_BEHIND = List.of("US", "CA", "GB", "AU");
    private static final List<String> TOWN_ABOVE_STATE = List.of("US", "CA", "AU");
    private static final String NOWHERE = "AQ";
    private static final List<String> WITH_STATES = List.of("US", "CA", "RU");

    private AddressPart() {}

    static boolean isPostcode(String part) {
        return CODE.matcher(part).matches();
    }

    /** Whether it is one where the town beside it is known. */
    static boolean isPostcodeBesideTown(String part) {
        return CODE_BESIDE_TOWN.matcher(part).matches();
    }

    static boolean isTown(String part) {
        return TOWN.matcher(QUARTER.matcher(part).replaceFirst("")).matches();
    }

    /** Whether a larger town is called so: {@code Омск}, {@code г. Омск}. */
    static boolean isKnownTown(String part) {
        return Places.isTown(Places.bareTown(part));
    }

    static boolean isDistrict(String part) {
        return DISTRICT.matcher(part).matches();
    }

    /** {@code Волгоград г}, {@code г. Тула} without the mark; null where there is none. */
    static @Nullable String marked(String part) {
        Matcher mark = TOWN_MARK.matcher(part);
        return mark.find() && TOWN.matcher(part).matches() ? mark.replaceFirst("") : null;
    }

    /** What stands before a postcode at its end, and the postcode; null where there is none. */
    static String @Nullable [] behind(String part) {
        if (part.length() > AddressParts.LONGEST) {
            return null;
        }
        Matcher behind = CODE_BEHIND.matcher(part);
        Matcher town = CODE_BEHIND_TOWN.matcher(part);
        return behind.matches()
                ? new String[] {behind.group(1), behind.group(2)}
                : town.matches() && isKnownTown(town.group(1)) ? new String[] {town.group(1), town.group(2)} : null;
    }

    /** A postcode and the town behind it; null where it may be a house and its street. */
    static String @Nullable [] before(String part) {
        Matcher before = CODE_BEFORE.matcher(part);
        Matcher town = CODE_BEFORE_TOWN.matcher(part);
        if (town.matches() && isKnownTown(QUARTER.matcher(town.group(2)).replaceFirst(""))) {
            return new String[] {town.group(1), town.group(2)};
        }
        return before.matches() && isTown(before.group(2)) && !Street.is(part)
                ? new String[] {before.group(1), before.group(2)}
                : null;
    }

    /** {@code 30165 Hannover}, {@code 1010 Wien}; {@code 13550 Harbor Lane} is a street. */
    static boolean isPostcodeAndTown(String part) {
        if (part.length() > AddressParts.LONGEST) {
            return false;
        }
        Matcher town = SURELY_BEFORE.matcher(part);
        Matcher known = CODE_BEFORE_TOWN.matcher(part);
        return town.matches() && town.group(1) != null && !town.group(2).equalsIgnoreCase("broadway")
                || town.matches() && Places.isTown(town.group(2))
                || known.matches() && Places.isTown(known.group(2));
    }

    /** By its usual code, of the country that was named, or else of home or of one that has states; null where it is none. */
    static @Nullable Place region(String part, @Nullable String named, String homeCountry) {
        String bare = REGION_MARK.matcher(part).replaceAll(" ").strip();
        boolean code = part.length() > 2 || part.equals(part.toUpperCase(Locale.ROOT));
        Stream<String> countries =
                named == null ? Stream.concat(Stream.of(homeCountry), WITH_STATES.stream()) : Stream.of(named);
        return countries
                .flatMap(country -> Stream.of(part, bare)
                        .filter(each -> code && !each.isEmpty() && Places.isRegion(each, country))
                        .map(each -> new Place(null, Places.region(each, country), country)))
                .findFirst()
                .orElse(null);
    }

    /** Two letters of one at home, as they stand behind towns. */
    static boolean isState(String part, String homeCountry) {
        return STATE.matcher(part).matches() && Places.isRegion(part, homeCountry);
    }

    /** {@code FL 33602}. */
    static boolean isStateAndPostcode(String part) {
        String[] behind = behind(part);
        return behind != null && STATE.matcher(behind[0]).matches();
    }

    /** Whether it says by itself that it is of an address: a state, a postcode, a town with one of them. */
    static boolean tells(String part, String homeCountry) {
        String[] behind = behind(part);
        return isPostcode(part)
                || isPostcodeAndTown(part)
                || isState(behind == null ? part : behind[0], homeCountry)
                || behind != null && isKnownTown(behind[0]);
    }

    static boolean regionMarked(String part) {
        return REGION_MARK.matcher(part).find();
    }

    /** Whether a town is called like that region and stands for itself: {@code Москва} is no more a state than {@code Paris}. */
    static boolean isTownItself(String part, Place region) {
        return isKnownTown(part) && !TOWN_ABOVE_STATE.contains(region.country());
    }

    /** Two letters; a state of home that is called like a country is one, unless the town beside it tells: {@code Tbilisi, Georgia}. */
    static @Nullable String country(String part, @Nullable String beside, String homeCountry) {
        String plain = Countries.behindTown(part, homeCountry);
        return plain != null || beside == null || part.length() < 3
                ? plain
                : WrittenPlace.of(beside + ", " + part, homeCountry).country();
    }

    /** Where a postcode stands before that town, if home is where it stands behind; null where nothing tells. */
    static @Nullable String abroad(String town, String homeCountry) {
        String told = WrittenPlace.of(town, NOWHERE).country(List.of(), NOWHERE);
        boolean behind = CODE_STANDS_BEHIND.contains(homeCountry);
        return !behind || told.equals(NOWHERE) || CODE_STANDS_BEHIND.contains(told) ? null : told;
    }
}
