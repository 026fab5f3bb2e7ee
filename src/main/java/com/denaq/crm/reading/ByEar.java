package com.denaq.crm.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an English word that somebody heard and wrote in Russian letters may be spelled: {@code volverin} is
 * {@code wolverine}, {@code krik} is {@code creek}. They are beginnings: what is silent at the end isn't heard.
 */
public final class ByEar {

    private static final int SHORTEST = 4;

    /** Each is looked up by its beginning, some microseconds. */
    private static final int MOST = 256;

    /** What is heard at one place, the longest first, and how else it is written. */
    private static final List<Sound> SOUNDS = List.of(
            new Sound("dzh", "j", "g"),
            new Sound("kh", "h"),
            new Sound("zh", "j"),
            new Sound("ks", "x", "cs"),
            new Sound("ey", "a", "ai"),
            new Sound("ay", "i", "igh"),
            new Sound("au", "ow", "ou"),
            new Sound("yu", "u", "ew"),
            new Sound("k(?![aeiouylr])", "ck", "c"),
            new Sound("k(?![eiy])", "c"),
            new Sound("s(?=[eiy]|$)", "c"),
            new Sound("v", "w"),
            new Sound("f", "ph"),
            new Sound("i(?![aeiouy])", "ee", "ea"),
            new Sound("u(?![aeiouy])", "oo", "o"),
            new Sound("e(?![aeiouy])", "a"));

    private record Sound(Pattern heard, List<String> spelled) {
        Sound(String heard, String... spelled) {
            this(Pattern.compile(heard), List.of(spelled));
        }

        /** Where it ends if it is heard there, or -1. */
        int end(String word, int at) {
            Matcher matcher = heard.matcher(word).useTransparentBounds(true).useAnchoringBounds(false);
            return matcher.region(at, word.length()).lookingAt() ? matcher.end() : -1;
        }
    }

    private ByEar() {}

    /**
     * Of a word in its Latin reading, itself first and then those that differ at the fewest places; of very many not all.
     */
    public static Set<String> spelled(String word) {
        if (word.length() < SHORTEST) {
            return Set.of(word);
        }
        TreeMap<Integer, List<String>> byChanges = new TreeMap<>();
        byChanges.put(0, List.of(""));
        for (int at = 0; at < word.length(); ) {
            int from = at;
            Sound sound = SOUNDS.stream()
                    .filter(each -> each.end(word, from) > from)
                    .findFirst()
                    .orElse(null);
            int to = sound == null ? from + 1 : sound.end(word, from);
            byChanges = longer(byChanges, word.substring(from, to), sound == null ? List.of() : sound.spelled());
            at = to;
        }
        Set<String> all = new LinkedHashSet<>();
        byChanges.values().forEach(all::addAll);
        return all;
    }

    private static TreeMap<Integer, List<String>> longer(
            TreeMap<Integer, List<String>> beginnings, String heard, List<String> others) {
        TreeMap<Integer, List<String>> all = new TreeMap<>();
        beginnings.forEach((changes, words) -> {
            for (String word : words) {
                all.computeIfAbsent(changes, n -> new ArrayList<>()).add(word + heard);
                others.forEach(other ->
                        all.computeIfAbsent(changes + 1, n -> new ArrayList<>()).add(word + other));
            }
        });
        int room = MOST;
        for (List<String> words : all.values()) {
            if (words.size() > room) {
                words.subList(room, words.size()).clear();
            }
            room -= words.size();
        }
        return all;
    }
}
