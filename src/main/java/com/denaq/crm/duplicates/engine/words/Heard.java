package com.denaq.crm.duplicates.engine.words;

import java.util.Arrays;

/**
 * An English word as one writes it by ear in Russian letters, in their Latin reading: {@code view} is {@code vyu}, as
 * <i>вью</i> is. Unlike {@link Sound} it has the vowels, and so tells short words apart.
 */
final class Heard {

    private static final String[][] SPELLINGS = {
        {"eigh", "ey"},
        {"dge", "dzh"},
        {"iew", "yu"},
        {"igh", "ay"},
        {"ew", "yu"},
        {"ee", "i"},
        {"ea", "i"},
        {"oo", "u"},
        {"ai", "ey"},
        {"oa", "ou"},
        {"ow", "au"},
        {"ck", "k"},
        {"ph", "f"},
        {"wh", "v"},
        {"th", "t"},
        {"kh", "h"},
        {"qu", "kv"},
        {"ce", "se"},
        {"ci", "si"},
        {"cy", "sy"},
        {"ch", "ch"},
        {"c", "k"},
        {"x", "ks"},
        {"w", "v"},
        {"dzh", "dzh"},
        {"j", "dzh"}
    };

    /** By the letter that they begin with: this is read for every word of every name. */
    private static final String[][][] BY_LETTER = new String['z' + 1][][];

    static {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            char begins = letter;
            BY_LETTER[letter] = Arrays.stream(SPELLINGS)
                    .filter(each -> each[0].charAt(0) == begins)
                    .toArray(String[][]::new);
        }
    }

    private static final String VOWELS = "aeiou";
    private static final String[] LONG = {"ey", "i", "ay", "ou", "yu"};
    private static final int SHORTEST = 3;

    private Heard() {}

    static String of(String latin) {
        StringBuilder out = new StringBuilder(latin.length() + 4);
        String text = longVowel(latin);
        for (int i = 0; i < text.length(); ) {
            String[] spelling = spelling(text, i);
            String heard = spelling == null ? text.substring(i, i + 1) : spelling[1];
            boolean doubled =
                    out.length() > 0 && heard.length() == 1 && out.charAt(out.length() - 1) == heard.charAt(0);
            if (i == 0 && heard.equals("u") && text.length() > 1 && VOWELS.indexOf(text.charAt(1)) >= 0) {
                out.append('v'); // уэст, уайт
            } else if (!doubled) {
                out.append(heard);
            }
            i += spelling == null ? 1 : spelling[0].length();
        }
        return out.toString();
    }

    /** The e at the end that is only there to make the vowel before it long: {@code lake}, {@code time}. */
    private static String longVowel(String latin) {
        int end = latin.length() - SHORTEST;
        int vowel = end < 1 || latin.charAt(end + 2) != 'e' ? -1 : VOWELS.indexOf(latin.charAt(end));
        boolean open =
                vowel >= 0 && VOWELS.indexOf(latin.charAt(end + 1)) < 0 && VOWELS.indexOf(latin.charAt(end - 1)) < 0;
        if (!open) {
            return latin;
        }
        String closing =
                latin.charAt(end + 1) == 'c' ? "s" : latin.charAt(end + 1) == 'g' ? "dzh" : "" + latin.charAt(end + 1);
        return latin.substring(0, end) + LONG[vowel] + closing;
    }

    private static String @org.jspecify.annotations.Nullable [] spelling(String text, int at) {
        char begins = text.charAt(at);
        if (begins < 'a' || begins > 'z') {
            return null;
        }
        for (String[] each : BY_LETTER[begins]) {
            if (text.startsWith(each[0], at)) {
                return each;
            }
        }
        return null;
    }
}
