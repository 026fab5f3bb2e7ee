package com.denaq.crm.duplicates.engine.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs in a word that stand for letters: {@code R3p4ir}, and {@code M?bel}, of which some program lost one. */
public final class Disguised {

    private static final int LONGEST = 300;
    private static final String SIGNS = "013457@$";
    private static final int DIGITS = 6;
    private static final String LETTERS = "oieastas";
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\d])(?=[\\p{L}\\d@$]*\\p{L}[013457@$]+\\p{L})[\\p{L}\\d@$]+");
    private static final Pattern LOST = Pattern.compile("(?<=\\p{L})[?\\ufffd]{1,2}(?=\\p{L})");
    /** What accents stand on most. */
    private static final String OFTEN = "e";

    private Disguised() {}

    /** The name without them; empty where it has none. To be looked up: a digit may be a number as well. */
    public static Optional<String> plain(@Nullable String name) {
        return without(name, 0);
    }

    /** The same with its digits. */
    public static Optional<String> withDigits(@Nullable String name) {
        return without(name, DIGITS);
    }

    /** The word that is meant, where its digits as letters make one that everybody knows: {@code c0mputer}. */
    public static Token meant(Token word) {
        if (word.digits().isEmpty() || !WORD.matcher(word.text()).matches()) {
            return word;
        }
        Token plain = Token.of(letters(word.text(), 0));
        return plain.kind() == Token.Kind.OWN ? word : plain;
    }

    private static Optional<String> without(@Nullable String name, int from) {
        if (name == null || name.length() > LONGEST || name.chars().noneMatch(Disguised::sign)) {
            return Optional.empty();
        }
        String whole = LOST.matcher(name).replaceAll(OFTEN);
        String plain = WORD.matcher(whole).replaceAll(found -> Matcher.quoteReplacement(letters(found.group(), from)));
        return plain.equals(name) ? Optional.empty() : Optional.of(plain);
    }

    private static boolean sign(int letter) {
        return letter == '?' || letter == '\ufffd' || SIGNS.indexOf(letter) >= 0;
    }

    private static String letters(String word, int from) {
        StringBuilder out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            int sign = SIGNS.indexOf(out.charAt(i));
            if (sign >= from) {
                out.setCharAt(i, LETTERS.charAt(sign));
            }
        }
        return out.toString();
    }
}
