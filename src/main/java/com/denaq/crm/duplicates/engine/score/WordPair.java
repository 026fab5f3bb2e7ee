package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Surnames;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Edits;
import java.util.regex.Pattern;

/** How much two words are one: 1 for the same, 0 for different ones. */
final class WordPair {

    static final double SAME = 1;
    static final double MEANT = 0.95;
    static final double HEARD = 0.9;
    static final double SLIP = 0.85;
    static final double SLIPS = 0.7;
    static final double SHORT = 0.8;
    static final double BRIEF = 0.6;
    static final double HARDLY = 0.5;

    private static final int FEW_CONSONANTS = 3;

    private static final int SHORT_WORD = 6;

    private static final Pattern CONSONANTS = Pattern.compile("[^aeiou]+");

    private WordPair() {}

    static double likeness(Token a, Token b) {
        if (a.text().equals(b.text())) {
            return SAME;
        }
        if (a.code().equals(b.code()) && a.code().startsWith("~")) {
            return MEANT;
        }
        if (a.number() || b.number()) {
            return 0;
        }
        if (!a.digits().equals(b.digits())) {
            return Digits.likeness(a, b);
        }
        int shorter = Math.min(a.text().length(), b.text().length());
        if (shorter >= 3 && a.heard().equals(b.heard()) && bothOwn(a, b)) {
            return HEARD;
        }
        if (behindAnd(a.text(), b.text()) || behindAnd(b.text(), a.text())) {
            return HEARD;
        }
        if (a.sound().equals(b.sound()) && a.sound().length() >= 3 && bothOwn(a, b)) {
            return HEARD;
        }
        if (shorter < 4) {
            return abbreviates(a, b) || abbreviates(b, a) ? SHORT : roman(a) && roman(b) ? 0 : brief(a, b, shorter);
        }
        if (tse(a.text(), b.text()) || tse(b.text(), a.text())) {
            return HEARD;
        }
        int slips = meanings(a) && meanings(b) ? 3 : Edits.between(a.text(), b.text(), 2);
        if (slips == 1 || slips == 2 && swapped(a.text(), b.text())) {
            return shorter == 4 && a.text().charAt(0) != b.text().charAt(0) ? SLIPS : SLIP;
        }
        if (slips == 2 && shorter >= 6) {
            return SLIPS;
        }
        if (a.sound().equals(b.sound()) && a.sound().length() >= 2 && bothOwn(a, b)) {
            return SLIPS;
        }
        return abbreviates(a, b) || abbreviates(b, a) ? SHORT : hard(a, b);
    }

    /** Whether a telling word is so alike because it means the same, and not because it is another writing or form of it. */
    static boolean inOtherWords(double likeness, Token a, Token b) {
        return likeness == MEANT
                && a.kind() == Token.Kind.KNOWN
                && !digits(a)
                && !digits(b)
                && !a.sound().equals(b.sound())
                && Edits.between(a.text(), b.text(), 3) > 3
                && !a.text().startsWith(b.text())
                && !b.text().startsWith(a.text());
    }

    /** {@code 4} is no other language's word for {@code four}. */
    private static boolean digits(Token word) {
        return Character.isDigit(word.text().charAt(0));
    }

    /**
     * Whether words so alike differ in a letter or two, or may do so; also in vowels alone: {@code Martin, Morton}.
     *
     * @param oneAlphabet whether both were written in the same letters: from one alphabet to another vowels change
     * @param cyrillic whether the one that was asked for was written in Cyrillic
     */
    static Slip slip(double likeness, Token a, Token b, boolean oneAlphabet, boolean cyrillic) {
        if (likeness > 0 && likeness < SAME && Surnames.two(a.text(), b.text())) {
            return Slip.SURNAME;
        }
        boolean vowels = likeness == HEARD && voweled(a, b);
        boolean slips = likeness > 0 && likeness <= SLIP && likeness != SHORT;
        if (!cyrillic && oneAlphabet && (plural(a.text(), b.text()) || plural(b.text(), a.text()))) {
            return Slip.NONE;
        }
        if (!vowels && !slips || Fingers.slipped(a.text(), b.text(), cyrillic)) {
            return Slip.NONE;
        }
        boolean own = a.kind() == Token.Kind.OWN && b.kind() == Token.Kind.OWN;
        if (oneAlphabet && otherVowels(a, b)) {
            return Slip.VOWELS;
        }
        return own && !begin(a, b) ? Slip.BEGINNING : Slip.WORD;
    }

    /** Whether they differ in their vowels alone, and aren't heard as one either. */
    private static boolean voweled(Token a, Token b) {
        return a.sound().equals(b.sound())
                && !a.heard().equals(b.heard())
                && !vowels(a.text()).equals(vowels(b.text()));
    }

    /** Others, not more, in a short word: {@code Luna} and {@code Lena}; {@code Schroeder} is Schröder. */
    private static boolean otherVowels(Token a, Token b) {
        return !a.generic()
                && !b.generic()
                && a.sound().length() <= FEW_CONSONANTS
                && a.text().length() <= SHORT_WORD
                && voweled(a, b)
                && (a.text().charAt(0) != b.text().charAt(0)
                        || vowels(a.text()).length() == vowels(b.text()).length());
    }

    /** Whether both begin with one letter, or with one sound where all of it sounds alike: {@code Wild, Vayld}. */
    private static boolean begin(Token a, Token b) {
        return a.text().charAt(0) == b.text().charAt(0)
                || a.sound().equals(b.sound()) && b.sound().length() >= 3
                || swapped(a.text(), b.text());
    }

    /** Whether one may be the other, half typed; of a longer one no plural is left to be typed. */
    static boolean begun(String start, String word) {
        boolean plural = start.length() > 3 && word.length() == start.length() + 1 && word.endsWith("s");
        return !plural && word.length() > start.length() && word.startsWith(start);
    }

    static boolean together(String first, String second, String word) {
        return word.length() == first.length() + second.length() && word.startsWith(first) && word.endsWith(second);
    }

    private static String vowels(String text) {
        return CONSONANTS.matcher(text).replaceAll("");
    }

    /** Two words with meanings of their own aren't one by their sound. */
    private static boolean bothOwn(Token a, Token b) {
        return a.kind() == Token.Kind.OWN || b.kind() == Token.Kind.OWN;
    }

    /** Two words that mean something, each its own, are two: {@code northeast} and {@code northwest}. */
    private static boolean meanings(Token token) {
        return token.code().startsWith("~");
    }

    /** {@code II} is no slip of {@code III}. */
    private static boolean roman(Token token) {
        return token.text().chars().allMatch(letter -> letter == 'i' || letter == 'v' || letter == 'x');
    }

    /** {@code andHutchins} is {@code Hutchins}. */
    private static boolean behindAnd(String a, String b) {
        return b.length() >= 2 && a.length() == b.length() + 3 && a.startsWith("and") && a.endsWith(b);
    }

    /** Short words: one slip, or the same sound. */
    private static double brief(Token a, Token b, int shorter) {
        boolean start = a.text().charAt(0) == b.text().charAt(0);
        boolean slip = Edits.between(a.text(), b.text(), 1) == 1;
        boolean sound = a.sound().length() >= 2 && a.sound().equals(b.sound());
        if (shorter == 2) {
            return start && slip && a.text().length() != b.text().length() ? HARDLY : 0;
        }
        return shorter < 2 ? 0 : start && (slip || sound) ? BRIEF : slip ? HARDLY : 0;
    }

    /** Written letter by letter: {@code palak} for {@code palace}. */
    private static double hard(Token a, Token b) {
        if (Math.abs(a.text().length() - b.text().length()) > 3 || !spelling(a.text()) && !spelling(b.text())) {
            return 0;
        }
        return a.spelt().length() >= 3 && a.spelt().equals(b.spelt()) ? SLIPS : 0;
    }

    /** {@code Bocman} for {@code Botsman}: as many write the Russian letter. */
    private static boolean tse(String brief, String whole) {
        return brief.indexOf('c') >= 0
                && whole.contains("ts")
                && brief.replace("c", "ts").equals(whole);
    }

    /** {@code rentals} for {@code rental}, {@code batteries} for {@code battery}. */
    private static boolean plural(String one, String many) {
        return one.length() >= 5
                && (many.length() == one.length() + 1 && many.startsWith(one) && many.endsWith("s")
                        || one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies"));
    }

    /** Whether it has letters that are read otherwise than they are written. */
    private static boolean spelling(String text) {
        return text.indexOf('c') >= 0 || text.indexOf('w') >= 0 || text.indexOf('q') >= 0;
    }

    private static boolean swapped(String a, String b) {
        char[] x = a.toCharArray();
        char[] y = b.toCharArray();
        java.util.Arrays.sort(x);
        java.util.Arrays.sort(y);
        return java.util.Arrays.equals(x, y);
    }

    /**
     * {@code pwr} for {@code power}: letters in their order, only consonants of a word of somebody's own; of one of the
     * trade also {@code compnts} for {@code components}, {@code akum} for {@code akumulatory}.
     */
    private static boolean abbreviates(Token brief, Token whole) {
        String a = brief.text();
        String b = whole.text();
        if (a.length() < 3 || a.length() + 2 > b.length() || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        boolean trade = whole.kind() == Token.Kind.TRADE
                && brief.kind() == Token.Kind.OWN
                && (b.startsWith(a) || a.length() >= 4 && 2 * a.length() >= b.length());
        for (int i = 0; i < a.length() && !trade; i++) {
            if ("aeiouy".indexOf(a.charAt(i)) >= 0) {
                return false;
            }
        }
        int at = 0;
        for (int i = 0; i < b.length() && at < a.length(); i++) {
            if (b.charAt(i) == a.charAt(at)) {
                at++;
            }
        }
        return at == a.length();
    }
}
