package com.denaq.crm.duplicates.engine.contacts;

import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Phone numbers by their digits: with the country where it can be told, else as they are dialled. */
public final class PhoneMark {

    /** What two numbers have to do with each other. */
    public enum Likeness {
        SAME,
        /** One is the other without the code of its town. */
        LOCAL,
        /** One digit differs, or two changed places. */
        NEARLY,
        OTHER
    }

    private static final int TAIL = 7;
    /** Of a country. */
    private static final int LONGEST_CODE = 3;

    /** So many digits are a whole number without its country; nine, where one was read with a digit too many or too few. */
    private static final int NATIONAL = 10;

    private static final Pattern EXTENSION =
            Pattern.compile("(?i)[,;]?\\s*(?:e?xt|extension|доб|внутр|вн|x|#)[.:\\s]*\\d{1,6}.*$");
    /** As it is kept. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{7,14}");

    private static final Pattern NOTHING = Pattern.compile("[.\\D]*");
    /** {@code (Bob, after 5pm)}: what is said about it, not an area code. Looks no further than to the next parenthesis. */
    private static final Pattern NOTE = Pattern.compile("\\((?=[^()]*\\p{L})(?![^()]*\\d{3})[^()]*\\)");

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private PhoneMark() {}

    /** The numbers of one entry. */
    public static List<String> of(String typed, String country) {
        if (INTERNATIONAL.matcher(typed).matches()) {
            return placeholder(typed) ? List.of() : List.of(typed.substring(1));
        }
        Set<String> marks = new LinkedHashSet<>();
        for (ReadPhone phone : Phones.read(NOTE.matcher(typed).replaceAll(" "), country)) {
            String digits = phone.e164() != null
                    ? phone.e164().substring(1)
                    : NOTHING.matcher(EXTENSION.matcher(phone.typed()).replaceFirst(""))
                            .replaceAll("")
                            .replaceFirst("^0+", "");
            if (digits.length() >= 5 && digits.length() <= 15 && !placeholder(digits)) {
                marks.add(digits);
            }
        }
        return List.copyOf(marks);
    }

    /**
     * The same digit over and over, or counted up or down, as a whole: typed because a form insisted. A number that only
     * ends so is somebody's; where many typed the same that is learnt from the base.
     */
    static boolean placeholder(String digits) {
        String whole = last(NATIONAL, digits);
        return last(NATIONAL - 1, digits).chars().distinct().count() == 1 || UP.contains(whole) || DOWN.contains(whole);
    }

    private static String last(int some, String digits) {
        return digits.substring(Math.max(0, digits.length() - some));
    }

    /** By which it is looked up: its last digits. */
    public static String key(String digits) {
        return digits.length() < TAIL ? digits : digits.substring(digits.length() - TAIL);
    }

    /** Whether it may be the other one, half typed: with its country, or without. */
    public static boolean begins(String typed, String whole) {
        int at = whole.indexOf(typed);
        return at >= 0 && at <= LONGEST_CODE && typed.length() < whole.length() - at;
    }

    public static Likeness compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int same = 0;
        while (same < shorter && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
            same++;
        }
        if (same >= NATIONAL || same == shorter && shorter >= 8 || same == NATIONAL - 1 && a.length() != b.length()) {
            return Likeness.SAME;
        }
        if (same == shorter && shorter >= 5) {
            return Likeness.LOCAL;
        }
        int length = Math.min(10, shorter);
        return length >= 7 && nearly(a, b, length) ? Likeness.NEARLY : Likeness.OTHER;
    }

    /** Of the last digits one differs, or two that changed places. */
    private static boolean nearly(String a, String b, int length) {
        int here = a.length() - length;
        int there = b.length() - length;
        int at = 0;
        while (at < length && a.charAt(here + at) == b.charAt(there + at)) {
            at++;
        }
        int rest = length - at - 1;
        if (rest <= 0 || a.regionMatches(here + at + 1, b, there + at + 1, rest)) {
            return true;
        }
        return a.charAt(here + at) == b.charAt(there + at + 1)
                && a.charAt(here + at + 1) == b.charAt(there + at)
                && a.regionMatches(here + at + 2, b, there + at + 2, rest - 1);
    }
}
