package com.denaq.crm.duplicates.engine.score;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a word is another one as a hasty finger types it: a key beside the right one, a letter twice or once, two
 * letters in the other's place. Other names seldom differ so; the first letter, and one vowel for another, is left to them.
 */
final class Fingers {

    /** What lies beside each other in rows, and across them. */
    private static final Set<String> LATIN = beside("qwertyuiop asdfghjkl zxcvbnm"
            + " qaz wsx edc rfv tgb yhn ujm wa es rd tf yg uh ij ok pl sz dx fc gv hb jn km");
    /** The letters as they are read in Latin. */
    private static final Set<String> CYRILLIC = beside("uken vaprold smit ng uv ka ep nr go ai pi rt ob");

    private Fingers() {}

    private static Set<String> beside(String rows) {
        return Stream.of(rows.split(" "))
                .flatMap(row -> IntStream.range(0, row.length() - 1).mapToObj(i -> row.substring(i, i + 2)))
                .flatMap(two -> Stream.of(two, "" + two.charAt(1) + two.charAt(0)))
                .filter(two -> !vowel(two.charAt(0)) || !vowel(two.charAt(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param cyrillic whether it was typed on a Russian keyboard */
    static boolean slipped(String a, String b, boolean cyrillic) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        if (at == 0 || a.equals(b)) {
            return false;
        }
        return switch (a.length() - b.length()) {
            case 0 -> beside(a, b, at, cyrillic ? CYRILLIC : LATIN) || turned(a, b, at);
            case 1 -> doubled(a, b, at);
            case -1 -> doubled(b, a, at);
            default -> false;
        };
    }

    private static boolean beside(String a, String b, int at, Set<String> keys) {
        return rest(a, at + 1).equals(rest(b, at + 1)) && keys.contains("" + a.charAt(at) + b.charAt(at));
    }

    private static boolean turned(String a, String b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && rest(a, at + 2).equals(rest(b, at + 2));
    }

    /** The first difference of {@code rr} and {@code r} is behind both. */
    private static boolean doubled(String longer, String shorter, int at) {
        return longer.charAt(at) == longer.charAt(at - 1)
                && rest(longer, at + 1).equals(rest(shorter, at));
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    private static boolean vowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
