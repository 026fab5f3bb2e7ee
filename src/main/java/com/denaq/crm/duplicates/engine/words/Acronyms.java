package com.denaq.crm.duplicates.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The first letters of a name's words. */
public final class Acronyms {

    private static final Set<String> TWO_LETTERS = Set.of("sh", "ch", "zh", "kh", "ts", "yu", "ya");

    private Acronyms() {}

    /** {@code Lambert's Batteries} is both LSB and LB. */
    static List<String> of(String text, Reading whole) {
        if (whole.tokens().size() < 2) {
            return List.of();
        }
        StringBuilder with = new StringBuilder();
        StringBuilder without = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (Token token : whole.tokens()) {
            String first = first(token.text(), lower);
            with.append(first);
            without.append(first);
            if (token.text().endsWith("s") && owns(lower, token.text())) {
                with.append('s');
            }
        }
        return with.length() == without.length()
                ? List.of(without.toString())
                : List.of(with.toString(), without.toString());
    }

    /** What may stand for a word that has a meaning, in either language: for <i>центр</i> {@code ts}, {@code c}. */
    public static List<String> initials(Token word) {
        String text = word.text();
        String meant = word.code().startsWith("~") ? word.code().substring(1, 2) : text.substring(0, 1);
        List<String> initials = new ArrayList<>(List.of(text.substring(0, 1), meant));
        if (text.length() > 1 && TWO_LETTERS.contains(text.substring(0, 2))) {
            initials.addFirst(text.substring(0, 2));
        }
        if (meant.equals("c")) {
            initials.addAll(List.of("k", "ts")); // КЦ
        }
        return initials;
    }

    /** A Cyrillic letter may be several Latin ones. */
    private static String first(String word, String lower) {
        boolean latin = lower.chars().noneMatch(c -> c >= 0x400 && c < 0x530);
        String two = word.length() > 1 ? word.substring(0, 2) : word;
        return !latin && TWO_LETTERS.contains(two) ? two : word.substring(0, 1);
    }

    private static boolean owns(String lower, String word) {
        int at = lower.indexOf(word.substring(0, word.length() - 1));
        int mark = at + word.length() - 1;
        return at >= 0 && mark + 1 < lower.length() && "'’ʼ`´‘".indexOf(lower.charAt(mark)) >= 0;
    }
}
