package com.denaq.crm.duplicates.engine.words;

import java.util.ArrayList;
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
        List<Token> tokens = new ArrayList<>(4);
        for (int from = person ? 1 : 0; from < written.length(); ) {
            int blank = written.indexOf(' ', from);
            int end = blank < 0 ? written.length() : blank;
            if (end > from) {
                tokens.add(Token.of(written.substring(from, end)));
            }
            from = end + 1;
        }
        return new Reading(tokens, person);
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
