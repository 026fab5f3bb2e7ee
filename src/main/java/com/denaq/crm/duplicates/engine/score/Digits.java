package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Disguised;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Edits;

/**
 * Digits within words. One that stands where the other word has a letter that looks like it, or whose key is below it, is
 * that letter: {@code Qu1ll} is {@code Quill}. Any other is a number, and tells the two apart as a number of its own does:
 * {@code Nomad1}, {@code Nomad2}, {@code Nomad}.
 */
final class Digits {

    /** Of each, from 0 on. */
    private static final String[] LOOK = {"o", "il", "z", "ez", "a", "s", "bg", "t", "b", "gq"};
    /** On the Latin keyboard and, in their Latin reading, on the Russian one. */
    private static final String[] BELOW = {"opz", "q", "qw", "weu", "eruk", "rtke", "tyen", "yung", "uig", "io"};

    private static final int NEVER = 1_000;

    private Digits() {}

    /** How much two words are one that haven't the same digits. */
    static double likeness(Token a, Token b) {
        Token one = Disguised.meant(a);
        Token other = Disguised.meant(b);
        if (one != a || other != b) {
            return WordPair.likeness(one, other);
        }
        int shorter = Math.min(a.text().length(), b.text().length());
        int most = shorter >= 6 ? 2 : shorter >= 4 ? 1 : 0;
        return switch (edits(a.text(), b.text(), most)) {
            case 0 -> WordPair.SAME;
            case 1 -> most < 1 ? 0 : WordPair.SLIP;
            case 2 -> most < 2 ? 0 : WordPair.SLIPS;
            default -> 0;
        };
    }

    /** As {@link Edits#between}, which is to be asked where both have the same digits; beyond the limit where a number differs. */
    static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int edits = aligned(a, b);
        return edits <= most && edits <= Edits.between(letters(a), letters(b), most) ? edits : most + 1;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (digit(letters.charAt(i))) {
                letters.deleteCharAt(i);
            }
        }
        return letters.toString();
    }

    private static int aligned(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int k = 0; k <= b.length(); k++) {
                int least = i == 0 && k == 0 ? 0 : NEVER;
                if (i > 0 && k > 0) {
                    least = cost[i - 1][k - 1] + instead(a, i - 1, b, k - 1);
                }
                if (i > 0 && !digit(a.charAt(i - 1))) {
                    least = Math.min(least, cost[i - 1][k] + 1);
                }
                if (k > 0 && !digit(b.charAt(k - 1))) {
                    least = Math.min(least, cost[i][k - 1] + 1);
                }
                cost[i][k] = least;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int instead(String a, int i, String b, int k) {
        char one = a.charAt(i);
        char other = b.charAt(k);
        if (one == other) {
            return 0;
        }
        if (digit(one)) {
            return digit(other) ? NEVER : forLetter(a, i, other);
        }
        return digit(other) ? forLetter(b, k, one) : 1;
    }

    /** At either end a digit is rather a number, several of them are one. */
    private static int forLetter(String word, int at, char letter) {
        int digit = word.charAt(at) - '0';
        boolean looks = LOOK[digit].indexOf(letter) >= 0;
        if (!looks && BELOW[digit].indexOf(letter) < 0 || many(word, at)) {
            return NEVER;
        }
        return looks && at > 0 && at < word.length() - 1 ? 0 : 1;
    }

    private static boolean many(String word, int at) {
        int from = at;
        int to = at;
        while (from > 0 && digit(word.charAt(from - 1))) {
            from--;
        }
        while (to < word.length() - 1 && digit(word.charAt(to + 1))) {
            to++;
        }
        return to > from && (from == 0 || to == word.length() - 1);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
