package com.denaq.crm.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers among words: {@code John 212-555-0135 after 5pm, Mary (cell) 212-555-0136 ext. 4}. */
public final class PhoneWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    /** Dates, hours, and {@code 24/7}: digits that are no number. */
    private static final Pattern TIMES = Pattern.compile(
            "(?<!\\d)(?:" + DAY + "([./-])" + DAY + "\\1(?:19|20)\\d\\d|(?:19|20)\\d\\d([./-])" + DAY + "\\2" + DAY
                    + ")(?!\\d|[.-]\\d)|(?<!\\d)(?:\\d{1,2}:\\d\\d(?:\\s?[-–]\\s?\\d{1,2}:\\d\\d)?|24/7|\\d{1,2}\\s?[ap]\\.?m\\b)(?!\\d)",
            FLAGS);

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)[+(]?\\d(?:[\\s().–-]*+\\d){6,}+", FLAGS);
    private static final Pattern EXTENSION = Pattern.compile(
            "[\\s,;(]*(?:e?xt(?:ension|n)?|доб(?:авочный)?|внутр(?:енний)?|вн|x|х|#)[.:\\s]*(\\d{1,7})(?!\\d)", FLAGS);
    /** {@code 1-212-555-HELP}: a number that goes on in letters. */
    private static final Pattern GOES_ON = Pattern.compile("[.-]?\\p{L}");

    private static final Pattern EDGE = Pattern.compile("^[\\s,;:-]+|[\\s,;:-]+$");
    /** Characters of nobody's, ten for the digits and some for what stands between them. */
    private static final char HIDDEN = '\uE000';

    private static final String SIGNS = "0123456789./-:–";

    private PhoneWords() {}

    /** With digits that are no number hidden. */
    static String hidden(String text) {
        return TIMES.matcher(text).replaceAll(found -> {
            StringBuilder hidden = new StringBuilder();
            found.group().chars().forEach(c -> {
                int sign = SIGNS.indexOf(c);
                hidden.append((char) (sign < 0 ? c : HIDDEN + sign));
            });
            return Matcher.quoteReplacement(hidden.toString());
        });
    }

    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            int sign = c - HIDDEN;
            shown.append((char) (sign >= 0 && sign < SIGNS.length() ? SIGNS.charAt(sign) : c));
        });
        return shown.toString();
    }

    private static boolean any(String text) {
        return text.chars().anyMatch(c -> Character.isLetter(c) || c >= HIDDEN && c < HIDDEN + SIGNS.length());
    }

    /** The number among the words of a part, with its extension; null where there are no words, or no number that is whole. */
    public static @Nullable String number(String part) {
        String text = PhoneEntry.bare(part) ? "" : hidden(part);
        Matcher number = NUMBER.matcher(text);
        while (any(text) && number.find()) {
            Matcher extension = EXTENSION.matcher(text).region(number.end(), text.length());
            if (extension.lookingAt()) {
                return number.group() + " ext. " + extension.group(1);
            }
            if (!GOES_ON.matcher(text).region(number.end(), text.length()).lookingAt()) {
                return number.group();
            }
        }
        return null;
    }

    /** Cut between its numbers; words belong to the number they stand before, or after if the first begins with none. */
    static List<String> cut(String part) {
        List<int[]> found = any(part) ? numbers(part) : List.of();
        if (found.size() < 2) {
            return List.of(part);
        }
        boolean before = part.substring(0, found.getFirst()[0]).chars().anyMatch(Character::isLetter);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < found.size(); i++) {
            int to = before ? end(part, found.get(i - 1)) : found.get(i)[0];
            pieces.add(edged(part.substring(from, to)));
            from = to;
        }
        pieces.add(edged(part.substring(from)));
        return pieces;
    }

    private static List<int[]> numbers(String part) {
        List<int[]> found = new ArrayList<>();
        for (Matcher number = NUMBER.matcher(part); number.find(); ) {
            int at = number.start();
            for (String each : PhoneEntry.apart(number.group().strip())) {
                at = part.indexOf(each, at);
                found.add(new int[] {at, at + each.length()});
                at += each.length();
            }
        }
        return found;
    }

    private static int end(String part, int[] number) {
        Matcher extension = EXTENSION.matcher(part).region(number[1], part.length());
        int end = extension.lookingAt() ? extension.end() : number[1];
        return part.startsWith(")", end) ? end + 1 : end;
    }

    private static String edged(String piece) {
        return EDGE.matcher(piece).replaceAll("");
    }
}
