package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.PhoneEntry;
import com.denaq.crm.reading.parts.PhoneWords;
import com.denaq.crm.reading.parts.Recent;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers as people write them. What can't be read is kept as typed. */
public final class Phones {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern LABEL = Pattern.compile("^[\\p{L}. ]{1,12}[:.]?\\s*(?=[+(\\d])");
    private static final Pattern INTERNATIONAL = Pattern.compile("^(?:00|011|8[\\s-]*10)[\\s-]*(?=[1-9])");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final int LONGEST = 200;
    private static final int NORTH_AMERICA = 1;
    /** Digits of a number without its area, there. */
    private static final int LOCAL = 7;

    private static final Recent<Entry, List<ReadPhone>> RECENT = new Recent<>(Phones::numbers);

    private static final Recent<String, Optional<String>> COUNTRIES = new Recent<>(Phones::region);

    private record Entry(String typed, String country) {}

    private Phones() {}

    /** The numbers in one entry, in their order; a number without a country is read as one of that country, then of others. */
    public static List<ReadPhone> read(String typed, String country) {
        String entry = typed.strip();
        if (entry.isEmpty()) {
            return List.of();
        }
        if (entry.length() > LONGEST) {
            return List.of(new ReadPhone(entry, null, null));
        }
        return RECENT.of(new Entry(entry, country));
    }

    private static List<ReadPhone> numbers(Entry asked) {
        String entry = asked.typed;
        List<String> parts = PhoneEntry.parts(Normalizer.normalize(entry, Normalizer.Form.NFKC));
        List<ReadPhone> read = new ArrayList<>();
        PhoneNumber before = null;
        for (String part : parts) {
            PhoneNumber number = number(part, asked.country, before);
            before = number == null ? before : number;
            read.add(made(parts.size() == 1 ? entry : part, number));
        }
        return read.isEmpty() ? List.of(new ReadPhone(entry, null, null)) : together(read, entry);
    }

    /** As it is dialled at home, or with its country code abroad. */
    public static String display(String e164, String homeCountry) {
        try {
            PhoneNumber number = LIBRARY.parse(e164, null);
            boolean home = number.getCountryCode() == LIBRARY.getCountryCodeForRegion(homeCountry);
            return LIBRARY.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    /** Its digits without the code of its country: however it was written, they are in it. */
    public static String national(String e164) {
        try {
            return LIBRARY.getNationalSignificantNumber(LIBRARY.parse(e164, null));
        } catch (NumberParseException e) {
            return e164.substring(1);
        }
    }

    /** Which country's number it is, two letters, or null where that can't be told. */
    public static @Nullable String country(String e164) {
        return COUNTRIES.of(e164).orElse(null);
    }

    private static Optional<String> region(String e164) {
        try {
            PhoneNumber number = LIBRARY.parse(e164, null);
            String region = LIBRARY.getRegionCodeForNumber(number);
            return Optional.ofNullable(region != null ? region : main(number.getCountryCode()));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is one that somebody in that country may have. */
    static boolean given(String e164, String country) {
        PhoneNumber number = parsed(e164, country);
        return number != null && LIBRARY.isValidNumberForRegion(number, country);
    }

    private static @Nullable String main(int code) {
        String region = LIBRARY.getRegionCodeForCountryCode(code);
        return region.length() == 2 && !region.equals("ZZ") ? region : null;
    }

    /** The same number twice is one; an entry in which nothing could be read stays whole. */
    private static List<ReadPhone> together(List<ReadPhone> read, String entry) {
        if (read.stream().noneMatch(ReadPhone::readable)) {
            return List.of(new ReadPhone(entry, null, null));
        }
        Set<String> seen = new LinkedHashSet<>();
        return read.stream()
                .filter(each -> PhoneEntry.digits(each.typed()) > 0)
                .filter(each -> each.e164() == null || seen.add(each.e164() + "x" + each.extension()))
                .toList();
    }

    private static ReadPhone made(String typed, @Nullable PhoneNumber number) {
        if (number == null || placeholder(number)) {
            return new ReadPhone(typed, null, null);
        }
        return new ReadPhone(
                typed,
                LIBRARY.format(number, PhoneNumberFormat.E164),
                number.getExtension().isEmpty() ? null : number.getExtension());
    }

    private static @Nullable PhoneNumber number(String part, String country, @Nullable PhoneNumber before) {
        String among = PhoneWords.number(part);
        PhoneNumber number = among == null ? null : bare(among, country, before);
        boolean letters = among == null || among.startsWith("1") && PhoneEntry.digits(among) == LOCAL; // 1 212 555 HELP
        return number == null && letters ? bare(LABEL.matcher(part).replaceFirst(""), country, before) : number;
    }

    /** Of what has no words around it any more. */
    private static @Nullable PhoneNumber bare(String part, String country, @Nullable PhoneNumber before) {
        String text = dialled(part, country);
        PhoneNumber possible = null;
        for (String region : regions(text, country)) {
            PhoneNumber number = parsed(text, region);
            if (number != null && LIBRARY.isValidNumber(number)) {
                return number;
            }
            possible = possible == null && number != null && isPossible(number) ? number : possible;
        }
        if (possible != null) {
            return possible;
        }
        PhoneNumber abroad = text.startsWith("+") ? null : parsed("+" + text, country);
        if (abroad != null && LIBRARY.isValidNumber(abroad)) {
            return abroad;
        }
        return local(text, country, before);
    }

    /**
     * With a plus for what is dialled to get abroad, unless the number is one of that country: {@code 0113 249 8830} is in
     * Leeds, and 810 an area code in Michigan.
     */
    static String dialled(String part, String country) {
        Matcher out = INTERNATIONAL.matcher(part);
        if (!out.find()) {
            return part;
        }
        String text = out.replaceFirst("+");
        PhoneNumber home = parsed(part, country);
        if (home == null || LIBRARY.isValidNumber(home)) {
            return home == null ? text : part;
        }
        PhoneNumber abroad = parsed(text, country);
        boolean valid = abroad != null && LIBRARY.isValidNumber(abroad);
        return !valid && isPossible(home) ? part : text;
    }

    /**
     * Accepts numbers nobody has been given, as 555-01xx: a pattern of today shall not refuse a number of tomorrow. A zero
     * in front that is part of the number is valid where it is meant, and in North America no area begins with 1: such a
     * number is another country's.
     */
    private static boolean isPossible(PhoneNumber number) {
        return !number.isItalianLeadingZero()
                && LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                && (number.getCountryCode() != NORTH_AMERICA
                        || LIBRARY.getNationalSignificantNumber(number).charAt(0) >= '2');
    }

    /** {@code 813-555-0142 / 555-0143}: what is too short borrows the beginning of the number before. */
    private static @Nullable PhoneNumber local(String text, String country, @Nullable PhoneNumber before) {
        PhoneNumber number = before == null ? null : parsed(text, country);
        if (number == null || before == null) {
            return null;
        }
        String head = LIBRARY.getNationalSignificantNumber(before);
        String own = LIBRARY.getNationalSignificantNumber(number);
        int least = before.getCountryCode() == NORTH_AMERICA ? LOCAL : 5;
        if (own.length() < least || own.length() >= head.length()) {
            return null;
        }
        PhoneNumber joined = new PhoneNumber().mergeFrom(number);
        joined.setCountryCode(before.getCountryCode())
                .setNationalNumber(Long.parseLong(head.substring(0, head.length() - own.length()) + own));
        return isPossible(joined) ? joined : null;
    }

    private static Set<String> regions(String text, String country) {
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        Set<String> regions = new LinkedHashSet<>();
        regions.add(country);
        if (text.startsWith("+")) {
            return regions;
        }
        if (digits.startsWith("8") || digits.startsWith("7")) {
            regions.add("RU");
        }
        if (digits.startsWith("380")) {
            regions.add("UA");
        }
        if (digits.startsWith("375") || digits.startsWith("80")) {
            regions.add("BY");
        }
        if (digits.length() >= 10) {
            regions.add("US");
        }
        return regions;
    }

    private static @Nullable PhoneNumber parsed(String text, String country) {
        try {
            return LIBRARY.parse(text, country);
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** 111-111-1111, 1234567890 and the like: typed because a form insisted. */
    private static boolean placeholder(PhoneNumber number) {
        String digits = LIBRARY.getNationalSignificantNumber(number);
        String tail = digits.substring(Math.max(0, digits.length() - 9));
        return tail.chars().distinct().count() == 1
                || digits.substring(1).chars().distinct().count() == 1
                || "01234567890123456789".contains(digits)
                || "98765432109876543210".contains(digits);
    }
}
