package com.denaq.crm.reading.parts;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One Latin reading of any alphabet, and letters that only look like those of the word around them. */
public final class Alphabets {

    private static final String LATIN_TWINS = "ABCEHKMOPTXYaceopxyiks";
    private static final String CYRILLIC_TWINS = "АВСЕНКМОРТХУасеорхуікѕ";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Integer, String> LATIN = new HashMap<>();
    private static final Map<Character, String> SPECIAL = Map.of(
            'ß', "ss", 'ø', "o", 'æ', "ae", 'œ', "oe", 'đ', "d", 'ð', "d", 'þ', "th", 'ł', "l", 'ı', "i", 'ħ', "h");

    static {
        String[] pairs =
                ("а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u"
                                + " ў u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya"
                                + " ә a ғ g қ k ң n ө o ұ u ү u һ h ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz")
                        .split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            LATIN.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
        LATIN.put((int) 'ъ', "");
        LATIN.put((int) 'ь', "");
    }

    /** Hard and soft signs as science writes them, and the hyphen that shows at the end of a line only: none is heard. */
    private static final Pattern UNHEARD = Pattern.compile("[ʹʺ\\u00ad]");

    /** ICU's tables are large: only what is neither Latin nor Cyrillic waits for them. */
    private static final class Others {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        private Others() {}
    }

    private Alphabets() {}

    /** The word with letters of one alphabet only; what could be of either is of the alphabet around it. */
    public static String sameScript(String word, String around) {
        if (plain(word)) {
            return word;
        }
        boolean twins =
                word.chars().anyMatch(Alphabets::isCyrillic) && word.chars().noneMatch(Alphabets::onlyCyrillic);
        boolean latin =
                around.chars().anyMatch(Alphabets::onlyLatin) && around.chars().noneMatch(Alphabets::onlyCyrillic);
        return twins && latin ? replaced(word, CYRILLIC_TWINS, LATIN_TWINS) : sameScript(word);
    }

    /** Letters of the other alphabet that look like this word's own become its own, before its case is lost. */
    public static String sameScript(String text) {
        if (plain(text)) {
            return text;
        }
        boolean cyrillic = text.chars().anyMatch(Alphabets::onlyCyrillic);
        boolean latin = text.chars().anyMatch(Alphabets::onlyLatin);
        if (cyrillic && latin || text.chars().noneMatch(Alphabets::isCyrillic)) {
            return text;
        }
        if (cyrillic) {
            return replaced(text, LATIN_TWINS, CYRILLIC_TWINS);
        }
        return latin || text.chars().anyMatch(Alphabets::isLatin) ? replaced(text, CYRILLIC_TWINS, LATIN_TWINS) : text;
    }

    private static String replaced(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = from.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, to.charAt(at));
            }
        }
        return out.toString();
    }

    private static boolean onlyCyrillic(int c) {
        return isCyrillic(c) && CYRILLIC_TWINS.indexOf(c) < 0;
    }

    private static boolean onlyLatin(int c) {
        return isLatin(c) && LATIN_TWINS.indexOf(c) < 0;
    }

    public static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    public static boolean isCyrillic(int c) {
        return c >= 0x400 && c < 0x530;
    }

    /** Whether it has nothing but ASCII. */
    public static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Without signs that no reader speaks: {@code Mobilʹnyj}, and what is only there to break a line. */
    public static String heard(String text) {
        return plain(text) ? text : UNHEARD.matcher(text).replaceAll("");
    }

    /** One of another alphabet. */
    private static boolean digit(char c) {
        return c > 0x7f && Character.isDigit(c);
    }

    /** Lower-case Latin letters and digits; everything else stays as it is, for others to cut at. */
    public static String latin(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (plain(lower)) {
            return lower;
        }
        StringBuilder out = new StringBuilder();
        boolean others = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            String known = isCyrillic(c) ? LATIN.get((int) c) : digit(c) ? "" + Character.digit(c, 10) : SPECIAL.get(c);
            others |= known == null && c > 0x24f && Character.isLetter(c) && !isCyrillic(c);
            out.append(known == null ? String.valueOf(c) : known);
        }
        String plain = others
                ? Others.TO_LATIN
                        .transliterate(out.toString())
                        .toLowerCase(Locale.ROOT) // small capitals become capitals
                : out.toString();
        return plain(plain)
                ? plain
                : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }
}
