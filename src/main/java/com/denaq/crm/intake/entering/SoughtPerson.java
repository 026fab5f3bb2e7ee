package com.denaq.crm.intake.entering;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.reading.Phones;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what somebody who was erased is known in lists and attempts.
 *
 * @param name patterns of PostgreSQL, of which a text has all: one is written, of all names they have or had, of any of
 *     which it has all words, in whatever order; instances before it write one a word
 * @param emails a pattern each
 * @param phones national digits, of numbers that are long enough to be nobody else's
 */
record SoughtPerson(long dealer, String[] name, String[] emails, String[] phones) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String BETWEEN_DIGITS = " ()-./\u00a0\u2009\u202f\u2010\u2011\u2012\u2013";
    /** Fewer stand in postcodes, prices and others' numbers as well. */
    private static final int FEWEST_DIGITS = 7;

    private static final String NEVER = "x^y";

    static SoughtPerson of(PersonErased erased) {
        return new SoughtPerson(
                erased.dealer().value(),
                new String[] {any(erased.known().names())},
                all(erased.known().emails().stream().map(SoughtPerson::email)),
                all(erased.known().phones().stream()
                        .map(Phones::national)
                        .filter(each -> each.length() >= FEWEST_DIGITS)));
    }

    /** Whether that text has an address or a number of theirs, however it is written. */
    static String reachedIn(String text) {
        return """
                (%1$s ~ any(:emails)
                 or exists (select from unnest(:phones) p where strpos(translate(%1$s, :between, ''), p) > 0))
                """.formatted(text);
    }

    Map<String, Object> params() {
        return Map.of("dealer", dealer, "name", name, "emails", emails, "phones", phones, "between", BETWEEN_DIGITS);
    }

    private static String any(List<String> names) {
        String any = names.stream()
                .map(SoughtPerson::name)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? NEVER : any;
    }

    /** Empty for a name without words: nobody is found by it. */
    private static String name(String name) {
        String words = BETWEEN_WORDS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> "(?=.*\\m" + word + "\\M)")
                .collect(Collectors.joining());
        return words.isEmpty() ? "" : "^" + words;
    }

    /** As a whole: it isn't the end of another. */
    private static String email(String address) {
        return "(^|[^a-z0-9._+-])" + address.replaceAll("(?=\\p{Punct})", "\\\\") + "($|[^a-z0-9_-])";
    }

    private static String[] all(Stream<String> each) {
        return each.toArray(String[]::new);
    }
}
