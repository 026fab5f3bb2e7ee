package com.denaq.crm.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts one entry into the numbers it holds: {@code 813-555-0142 / 0143 ext. 12; fax 813-555-0199}. */
public final class PhoneEntry {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    /** {@code 0511}, {@code +49 (511)}: of digits without a hyphen. */
    private static final Pattern AREA_CODE = Pattern.compile("(?:(\\+|[0(]|8(?=[ (]))|(?=\\d))[\\d ()]+");

    private static final Pattern RANGE = Pattern.compile("(?:\\+[17])?[\\d ().-]{8,24}\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[\\d ().-]+");
    private static final int LONGEST_CODE = 5;
    /** With a zero or a country in front; what has more is a number of its own. */
    private static final int LONGEST_CODE_FROM_AFAR = 7;

    private static final int SHORTEST_BEHIND_CODE = 5;

    private static final int SHORTEST = 7;
    /** Digits of a number with its area, perhaps with its country. */
    private static final int SHORTEST_WHOLE = 10;

    private static final int LONGEST_WHOLE = 12;

    private static final Pattern BEFORE_LABEL =
            Pattern.compile("(?<=\\d)[)\\s]+(?=(?:fax|факс|tel|тел|cell|mobile|моб)\\b[^\\d;|/,\\n]*\\d)", FLAGS);
    /** {@code 68}, {@code 68 (fax)}, {@code 0143 Mary}: what may be the end of a number; {@code 5 floors} isn't. */
    private static final Pattern TAIL = Pattern.compile("\\d{1,4}(?:\\s*\\(.*)?|\\d{3,4}(?!\\d).*");

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*(?:[;|/\\n\\r\\t]|,(?!,)|\\s(?:or|and|oder|und|u\\.|i|ili|или|и)\\s)\\s*(?!\\s*(?:e?xt|доб|внутр|вн\\.|x\\s?\\d|#))",
            FLAGS);

    private PhoneEntry() {}

    public static List<String> parts(String entry) {
        String several = RANGE.matcher(entry.strip()).matches() ? range(entry.strip()) : entry;
        if (bare(several)) {
            return apart(several.strip());
        }
        String text = withArea(Slashes.out(PhoneWords.hidden(several.strip())));
        text = BEFORE_LABEL.matcher(text).replaceAll(";");
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!part.isBlank()) {
                PhoneWords.cut(part.strip()).stream()
                        .flatMap(each -> apart(each).stream())
                        .forEach(each -> add(parts, each));
            }
        }
        return parts.stream().map(PhoneWords::shown).toList();
    }

    /** {@code 495 123-45-67-68}: where a number is whole without its last two digits, they are the end of the one after it. */
    private static String range(String entry) {
        int last = entry.lastIndexOf('-');
        String first = entry.substring(0, last);
        int code = first.startsWith("+") || first.startsWith("8") || first.startsWith("1") ? 1 : 0;
        int from = Integer.parseInt(first.substring(first.length() - 2));
        int to = Integer.parseInt(entry.substring(last + 1));
        return digits(first) == SHORTEST_WHOLE + code && to > from && to - from < 10
                ? first + "/" + entry.substring(last + 1)
                : entry;
    }

    /** Words between separators belong to the number before them, or to the one that follows where they come first. */
    private static void add(List<String> parts, String part) {
        if (!parts.isEmpty() && (words(part) || words(parts.getLast()))) {
            parts.add(parts.removeLast() + ", " + part);
        } else {
            parts.add(whole(parts, part));
        }
    }

    private static boolean words(String part) {
        return digits(part) == 0 || digits(part) <= 4 && !TAIL.matcher(part).matches();
    }

    /** {@code 0511/8437-220} is one number: in front of the slash stands no more than the code of its town. */
    private static String withArea(String entry) {
        int slash = entry.indexOf('/');
        String code =
                slash < 0 ? "" : entry.substring(0, slash).replace("(0)", "").strip();
        String rest = entry.substring(slash + 1).strip();
        Matcher shape = AREA_CODE.matcher(code);
        Matcher number = NUMBER.matcher(rest);
        if (!shape.matches() || !number.lookingAt() || digits(number.group()) < SHORTEST_BEHIND_CODE) {
            return entry;
        }
        int longest = shape.group(1) == null ? LONGEST_CODE : LONGEST_CODE_FROM_AFAR;
        return digits(code) - (code.startsWith("00") ? 2 : 0) > longest ? entry : code + " " + rest;
    }

    /** What most entries are made of: then there is nothing to cut. */
    static boolean bare(String entry) {
        return entry.chars().allMatch(PhoneEntry::ofOne);
    }

    private static boolean ofOne(int c) {
        return c >= '0' && c <= '9' || " +().-".indexOf(c) >= 0;
    }

    /** {@code (602) 555-0116 (602) 555-0199}: between blanks stand numbers that are whole, or that begin anew. */
    static List<String> apart(String part) {
        if (digits(part) < 2 * SHORTEST_WHOLE - 3) {
            return List.of(part);
        }
        for (int blank = part.indexOf(' '); blank > 0; blank = part.indexOf(' ', blank + 1)) {
            String first = part.substring(0, blank).strip();
            String rest = part.substring(blank).strip();
            int told = digits(first);
            boolean anew = rest.startsWith("+") && told >= SHORTEST;
            if (anew || told >= SHORTEST_WHOLE && told <= LONGEST_WHOLE) {
                List<String> others = apart(rest);
                if (anew || others.stream().allMatch(PhoneEntry::whole)) {
                    List<String> parts = new ArrayList<>(List.of(first));
                    parts.addAll(others);
                    return parts;
                }
            }
        }
        return List.of(part);
    }

    private static boolean whole(String number) {
        int told = digits(number);
        return told >= SHORTEST_WHOLE && told <= LONGEST_WHOLE;
    }

    /** {@code 495 123-45-67/68}: the second differs from the first in its last digits only. */
    private static String whole(List<String> before, String part) {
        int length = digits(part);
        if (before.isEmpty() || length == 0 || length > 4 || digits(before.getLast()) < 7) {
            return part;
        }
        String among = PhoneWords.number(before.getLast());
        String first = among == null ? before.getLast() : among;
        int keep = digits(first) - length;
        int at = 0;
        for (int seen = 0; seen < keep; at++) {
            if (Character.isDigit(first.charAt(at))) {
                seen++;
            }
        }
        return first.substring(0, at) + part;
    }

    public static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
