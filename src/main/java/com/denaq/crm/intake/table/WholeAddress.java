package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int LONGEST = 300;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern COMMA = Pattern.compile("\\s*[,;\\n]\\s*");

    /** Ends of streets that stand before a blank or the end, so that {@code 1710 Abercorn St} is one and {@code 1010 Wien} isn't. */
    private static final Pattern STREET = Pattern.compile(
            "\\d{1,6}\\p{L}?(?:[-/]\\d{1,4})?\\s.*\\b(?:st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|hwy|highway|pkwy"
                    + "|parkway|ct|court|pl|place|cir|circle|ter|terrace|pike|plaza|sq|square|loop|trl|trail|rte|route|broadway|row|close)\\b.*"
                    + "|\\d{1,3}\\p{L}?\\s+\\p{L}.*",
            FLAGS);

    private static final String RUSSIAN =
            "(?:ул|улица|пр-кт|пр-т|пр|просп|проспект|пер|переулок|б-р|бульвар|ш|шоссе|пл|площадь"
                    + "|наб|набережная|пр-д|проезд|мкр|мкр-н|микрорайон|тракт|тупик|аллея|линия|кв-л|квартал)";
    private static final Pattern RUSSIAN_STREET = Pattern.compile(
            RUSSIAN + "(?:\\.\\s*|\\s+)\\S.*|\\S.*\\s" + RUSSIAN + "\\.?(?:\\s+(?:д\\.?\\s*)?\\d.*)?", FLAGS);

    private static final Pattern HOUSE = Pattern.compile(
            "\\d{1,4}\\s?\\p{L}?(?:\\s?[-/кk]\\s?\\d{1,4}\\p{L}?)?"
                    + "|(?:д|дом|стр|строение|корп|корпус|к|литер|лит|оф|офис|кв|пом|помещение|эт|этаж|каб|секция|павильон|пав"
                    + "|suite|ste|unit|apt|floor|fl|bldg|building|room|rm|lot|space|office|no|#|№)\\.?\\s*[#№]?\\s*[\\p{L}\\d/-]{1,6}"
                    + "|(?:\\d{1,3}(?:st|nd|rd|th)?|first|second|third|ground)[\\s-]?(?:floor|fl|эт|этаж)\\.?",
            FLAGS);

    private static final String CODES =
            "\\d{5}(?:-\\d{4})?|\\d{6}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}";
    private static final Pattern CODE = Pattern.compile(CODES);
    private static final Pattern CODE_BEHIND = Pattern.compile("(\\p{L}.*?)\\s+(" + CODES + ")");
    private static final Pattern CODE_BEFORE = Pattern.compile("((?:[A-Z]{1,2}-)?\\d{4,6})\\s+(\\p{L}.*)");
    private static final Pattern TOWN = Pattern.compile("\\p{L}[\\p{L}. '’()-]{0,59}");
    private static final Pattern TOWN_MARK = Pattern.compile(
            "^(?:г|гор|город|пос|пгт|п|с|село|дер|деревня|ст-ца|рп)(?:\\.\\s*|\\s+)(?=\\p{Lu})|\\s(?:г|город|пос|пгт|п|с|дер|рп)\\.?$");
    private static final Pattern REGION_MARK =
            Pattern.compile("(?:^|\\s)(?:обл|область|край|респ|республика|ао|окр|округ)(?:\\.|\\s|$)", FLAGS);
    private static final Pattern DISTRICT =
            Pattern.compile("\\S+\\s(?:р-н|район|м\\.?о\\.?)|(?:р-н|район)\\s\\S+", FLAGS);
    private static final List<String> CODE_BEHIND_TOWN = List.of("US", "CA", "GB", "AU");
    private static final String NOWHERE = "AQ";
    private static final List<String> WITH_STATES = List.of("US", "CA", "RU");

    /** Null where there is no more than a town, or where it isn't sure what is what. */
    public static @Nullable WholeAddress of(String typed, String homeCountry) {
        String text = typed.strip();
        if (text.length() > LONGEST || !text.contains(",") && !text.contains("\n") && !text.contains(";")) {
            return null;
        }
        List<String> parts = Arrays.stream(COMMA.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() < 2 ? null : new AddressParts(parts, homeCountry).read();
    }

    /** Whether a street stands in it, of a town or without one: where only a town belongs that is too much. */
    public static boolean street(String typed) {
        return typed.length() <= LONGEST
                && Arrays.stream(COMMA.split(typed.strip())).anyMatch(WholeAddress::isStreet);
    }

    /** Whether more stands in it than a street with its house and flat. */
    static boolean more(String typed) {
        return typed.length() <= LONGEST
                && Arrays.stream(COMMA.split(typed.strip()))
                        .filter(part -> !part.isEmpty() && !isHouse(part))
                        .skip(1)
                        .findAny()
                        .isPresent();
    }

    /** Whether that is its town, as somebody wrote it beside. */
    boolean isIn(String written) {
        String bare = marked(written);
        Place place = Places.cityAndRegion(bare == null ? written : bare, "US");
        boolean elsewhere = place.region() != null && !place.region().equals(region == null ? place.region() : region);
        return town.equalsIgnoreCase(place.city()) && !elsewhere;
    }

    static boolean isStreet(String part) {
        return !part.isEmpty()
                && !Columns.town(part)
                && (STREET.matcher(part).matches()
                        || RUSSIAN_STREET.matcher(part).matches()
                        || !Character.isDigit(part.charAt(0))
                                && Columns.STREET.matcher(part).matches());
    }

    static boolean isHouse(String part) {
        return HOUSE.matcher(part).matches();
    }

    static boolean isPostcode(String part) {
        return CODE.matcher(part).matches();
    }

    static boolean isTown(String part) {
        return TOWN.matcher(part).matches();
    }

    static boolean isDistrict(String part) {
        return DISTRICT.matcher(part).matches();
    }

    /** {@code Волгоград г}, {@code г. Тула} without the mark; null where there is none. */
    static @Nullable String marked(String part) {
        Matcher mark = TOWN_MARK.matcher(part);
        return mark.find() && isTown(part) ? mark.replaceFirst("") : null;
    }

    /** What stands before a postcode at its end, and the postcode; null where there is none. */
    static String @Nullable [] behind(String part) {
        Matcher behind = CODE_BEHIND.matcher(part);
        return behind.matches() ? new String[] {behind.group(1), behind.group(2)} : null;
    }

    /** A postcode and the town behind it; null where it may be a house and its street. */
    static String @Nullable [] before(String part) {
        Matcher before = CODE_BEFORE.matcher(part);
        boolean town = before.matches() && isTown(before.group(2)) && !isStreet(part);
        return town ? new String[] {before.group(1), before.group(2)} : null;
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

    static boolean regionMarked(String part) {
        return REGION_MARK.matcher(part).find();
    }

    static @Nullable String country(String part, String homeCountry) {
        return Countries.behindTown(part, homeCountry);
    }

    /** Where a postcode stands before that town, if home is where it stands behind; null where nothing tells. */
    static @Nullable String abroad(String town, String homeCountry) {
        String told = WrittenPlace.of(town, NOWHERE).country(List.of(), NOWHERE);
        boolean behind = CODE_BEHIND_TOWN.contains(homeCountry);
        return !behind || told.equals(NOWHERE) || CODE_BEHIND_TOWN.contains(told) ? null : told;
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
