package com.denaq.crm.duplicates.engine.words;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a name in one reading.
 *
 * @param person whether it is somebody's own name, as of a sole trader
 */
public record Reading(List<Token> tokens, boolean person) {

    private static final String PERSON = "!";

    /** As {@link #written()} wrote it. */
    public static Reading of(String written) {
        boolean person = written.startsWith(PERSON);
        String words = person ? written.substring(1) : written;
        return new Reading(
                Arrays.stream(words.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Token::of)
                        .toList(),
                person);
    }

    public String written() {
        return (person ? PERSON : "") + tokens.stream().map(Token::text).collect(Collectors.joining(" "));
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
