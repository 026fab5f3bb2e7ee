package com.denaq.crm.duplicates.engine.words;

import java.util.Arrays;

/**
 * How a word sounds, roughly: {@code service} and {@code servis}, {@code pauer} and {@code power} alike. Consonants in
 * one spelling, without doubles; a vowel only at the beginning. Habits of transliteration meet here.
 */
public final class Sound {

    /** What is read as one sound, the longest first; an empty one is silent. */
    private static final String[][] TOGETHER = {
        {"schtsch", "s"},
        {"shch", "s"},
        {"tsch", "c"},
        {"dsch", "j"},
        {"tion", "sn"},
        {"sion", "sn"},
        {"sch", "s"},
        {"tch", "c"},
        {"dzh", "j"},
        {"dge", "j"},
        {"ght", "t"},
        {"igh", ""},
        {"sh", "s"},
        {"ch", "c"},
        {"zh", "j"},
        {"ts", "s"},
        {"tz", "s"},
        {"kh", "h"},
        {"ph", "f"},
        {"th", "t"},
        {"ck", "k"},
        {"ce", "s"},
        {"ci", "s"},
        {"cy", "s"},
        {"qu", "kv"},
        {"gh", "g"}
    };

    private static final String[][] NONE = {};
    /** Those that begin with a letter. */
    private static final String[][][] BEGIN = new String[128][][];

    static {
        for (char letter = 0; letter < BEGIN.length; letter++) {
            char first = letter;
            BEGIN[letter] = Arrays.stream(TOGETHER)
                    .filter(pair -> pair[0].charAt(0) == first)
                    .toArray(String[][]::new);
        }
    }

    private Sound() {}

    /** As if written letter by letter by somebody who doesn't hear it: {@code palak} for {@code palace}. */
    public static String spelt(String latin) {
        return of(latin.replace("qu", "ku").replace('c', 'k').replace('w', 'v'));
    }

    public static String of(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); ) {
            String[] pair = together(latin, i);
            if (i > 0 && latin.charAt(i) == latin.charAt(i - 1) && !Character.isDigit(latin.charAt(i))) {
                i++; // a double is one
            } else if (pair != null) {
                out.append(pair[1].equals("h") && !out.isEmpty() ? "" : pair[1]); // as little heard inside as an h
                i += pair[0].length();
            } else {
                letter(out, latin, i);
                i++;
            }
        }
        return out.toString();
    }

    private static String @org.jspecify.annotations.Nullable [] together(String latin, int at) {
        char first = latin.charAt(at);
        for (String[] pair : first < BEGIN.length ? BEGIN[first] : NONE) {
            if (latin.startsWith(pair[0], at)) {
                return pair;
            }
        }
        return null;
    }

    private static void letter(StringBuilder out, String latin, int at) {
        char c = latin.charAt(at);
        if (c == 'u' && at == 0 && latin.length() > 1 && "aeio".indexOf(latin.charAt(1)) >= 0) {
            out.append('v'); // уэст, уайт
            return;
        }
        switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> {
                if (out.isEmpty()) {
                    out.append('a');
                }
            }
            case 'h' -> {
                if (out.isEmpty()) {
                    out.append('h');
                }
            }
            case 'w' -> {
                if (at == 0 || !vowel(latin.charAt(at - 1))) {
                    out.append('v');
                }
            }
            case 'j' -> {
                boolean ends = at > 0 && vowel(latin.charAt(at - 1));
                if (!ends || at + 1 < latin.length() && vowel(latin.charAt(at + 1))) { // but Алтай, Altaj
                    out.append('j');
                }
            }
            case 'c', 'q' -> out.append('k');
            case 'x' -> out.append("ks");
            case 'z' -> out.append("s");
            case 'g' -> out.append(at > 0 && at == latin.length() - 2 && latin.endsWith("ge") ? 'j' : 'g');
            default -> out.append(c);
        }
    }

    private static boolean vowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
