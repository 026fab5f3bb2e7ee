package com.denaq.crm.search.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a name that was heard and written in Cyrillic may be spelled where it comes from: {@code khasan} is {@code hasan},
 * {@code elektroniks} is {@code electronics}. Too many ways to be tried with every search: only where nothing was found.
 */
final class Loosely {

    private static final int MOST = 48;

    private record Way(String heard, String spelled) {}

    private static final List<Way> WAYS = List.of(
            new Way("kh", "h"),
            new Way("dzh", "j"),
            new Way("dzh", "g"),
            new Way("ks", "cs"),
            new Way("k(?![eiy])", "c"),
            new Way("zh", "j"),
            new Way("v", "w"),
            new Way("f", "ph"));

    private Loosely() {}

    /** Itself first. */
    static Set<String> spelled(String word) {
        Set<String> all = new LinkedHashSet<>(List.of(word));
        for (Way way : WAYS) {
            for (String each : List.copyOf(all)) {
                if (all.size() < MOST) {
                    all.add(each.replaceAll(way.heard(), way.spelled()));
                }
            }
        }
        return all;
    }
}
