package com.denaq.crm.search.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How else a word may have got from Cyrillic into Latin letters: {@code sergei} is {@code sergey} as well. By the habits
 * of transcription, not by names; what no dealer is called by costs a look into the vocabulary only.
 */
final class Transcription {

    private static final int SHORTEST = 4;

    /** Of a word with more the last sounds are as typed. */
    private static final int MOST = 64;

    /** Sounds that are written in several ways; of those that begin at one place the longest is read. */
    private static final List<Sound> SOUNDS = List.of(
            new Sound("^(ye|je|ie|e)(?=[^aeiouyj])", List.of("e", "ye", "je", "ie")),
            new Sound("(iya|ija|iia|ia|ya|ja)", List.of("ia", "ya", "ja", "iya")),
            new Sound("(iu|yu|ju)", List.of("iu", "yu", "ju")),
            new Sound("(?<=[^aeiouyj])(ie|ye|je)", List.of("ie", "ye", "je")),
            new Sound("(?<=[ae])(ye|e)", List.of("e", "ye")),
            new Sound("(?<=[aeou])([iyj])(?![aeiouyj])", List.of("i", "y", "j")),
            new Sound("(ks|x)", List.of("ks", "x")));

    /** With it a word is whole: the beginnings would be those of too many others, {@code citi} for {@code city}. */
    private static final Sound ENDING =
            new Sound("(?<=[^aeiouyj])(iy|ij|ii|yi|yj|y|i)$", List.of("i", "y", "iy", "ij", "ii", "yi"));

    private record Sound(Pattern pattern, List<String> ways) {
        Sound(String pattern, List<String> ways) {
            this(Pattern.compile(pattern), ways);
        }

        /** Where it ends if it begins there, or -1. */
        int end(String word, int at) {
            Matcher matcher = pattern.matcher(word).useTransparentBounds(true).useAnchoringBounds(false);
            return matcher.region(at, word.length()).lookingAt() ? matcher.end() : -1;
        }
    }

    private Transcription() {}

    /**
     * Other spellings, without the word itself.
     *
     * @param whole whether they are all of a word, not its beginning
     */
    record Spellings(Set<String> words, boolean whole) {}

    static Spellings of(String word) {
        Matcher ending = ENDING.pattern().matcher(word);
        boolean whole = ending.find();
        if (word.length() < SHORTEST) {
            return new Spellings(Set.of(), whole);
        }
        int end = whole ? ending.start() : word.length();
        int most = whole ? MOST / ENDING.ways().size() : MOST;
        Set<String> all = Set.of("");
        for (int at = 0; at < end; ) {
            int from = at;
            Sound sound = SOUNDS.stream()
                    .filter(each -> each.end(word, from) > from && each.end(word, from) <= end)
                    .findFirst()
                    .orElse(null);
            int to = sound == null ? from + 1 : sound.end(word, from);
            List<String> ways = sound == null ? List.of() : sound.ways();
            boolean several = !ways.isEmpty() && all.size() * ways.size() <= most;
            all = spelled(all, several ? ways : List.of(word.substring(from, to)));
            at = to;
        }
        all = whole ? spelled(all, ENDING.ways()) : all;
        Set<String> others = new LinkedHashSet<>(all);
        others.remove(word);
        return new Spellings(others, whole);
    }

    private static Set<String> spelled(Set<String> beginnings, List<String> ways) {
        Set<String> all = new LinkedHashSet<>();
        for (String beginning : beginnings) {
            ways.forEach(way -> all.add(beginning + way));
        }
        return all;
    }
}
