package com.denaq.crm.duplicates.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a name in one reading.
 *
 * @param person whether it is somebody's own name, as of a sole trader
 * @param beside whether it stood behind the name, or in brackets: the name in another language, but perhaps what they deal
 *     in, or the mall
 * @param cyrillic whether most of it was written in Cyrillic letters
 */
public record Reading(List<Token> tokens, boolean person, boolean beside, boolean cyrillic) {

    private static final char PERSON = '!';
    private static final char BESIDE = '-';
    private static final char CYRILLIC = '*';

    /** @param text as it was typed */
    Reading(List<Token> tokens, boolean person, String text) {
        this(tokens, person, false, 2 * text.chars().filter(Reading::cyrillic).count() > text.length());
    }

    private static boolean cyrillic(int letter) {
        return letter >= 0x400 && letter < 0x530;
    }

    /** As {@link #written()} wrote it. */
    public static Reading of(String written) {
        boolean person = false;
        boolean beside = false;
        boolean cyrillic = false;
        int from = 0;
        for (; from < written.length() && !Character.isLetterOrDigit(written.charAt(from)); from++) {
            char mark = written.charAt(from);
            person |= mark == PERSON;
            beside |= mark == BESIDE;
            cyrillic |= mark == CYRILLIC;
        }
        List<Token> tokens = new ArrayList<>(4);
        while (from < written.length()) {
            int blank = written.indexOf(' ', from);
            int end = blank < 0 ? written.length() : blank;
            if (end > from) {
                tokens.add(Token.of(written.substring(from, end)));
            }
            from = end + 1;
        }
        return new Reading(tokens, person, beside, cyrillic);
    }

    public String written() {
        StringBuilder out = new StringBuilder();
        mark(out, person, PERSON);
        mark(out, beside, BESIDE);
        mark(out, cyrillic, CYRILLIC);
        return out.append(tokens.stream().map(Token::text).collect(Collectors.joining(" ")))
                .toString();
    }

    private static void mark(StringBuilder out, boolean is, char mark) {
        if (is) {
            out.append(mark);
        }
    }

    Reading besideTheName() {
        return new Reading(tokens, person, true, cyrillic);
    }

    /** Without blanks. */
    public String joined() {
        if (tokens.size() == 1) {
            return tokens.getFirst().text();
        }
        StringBuilder joined = new StringBuilder(32);
        for (Token token : tokens) {
            joined.append(token.text());
        }
        return joined.toString();
    }

    /** Whether there is a word that isn't every other shop's. */
    public boolean telling() {
        return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.OWN || token.kind() == Token.Kind.KNOWN);
    }
}
