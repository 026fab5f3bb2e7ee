package com.denaq.crm.distribution.screen;

import com.denaq.crm.reading.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the regions that somebody types: {@code Florida, ga} is {@code FL, GA}, as dealers keep their region. */
final class RegionWords {

    private RegionWords() {}

    static SortedSet<String> read(String typed, String country) {
        return parts(typed).flatMap(each -> codes(each, country)).collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> parts(String typed) {
        return Arrays.stream(typed.split("[,;\\n]+")).map(String::strip).filter(each -> !each.isEmpty());
    }

    /** {@code fl ga} are two, {@code new york} is one. */
    private static Stream<String> codes(String part, String country) {
        List<String> words = List.of(part.split("\\s+"));
        boolean each = !Places.isRegion(part, country)
                && words.size() > 1
                && words.stream().allMatch(word -> Places.isRegion(word, country));
        return each ? words.stream().map(word -> code(word, country)) : Stream.of(code(part, country));
    }

    private static String code(String part, String country) {
        return Places.isRegion(part, country)
                ? Objects.requireNonNull(Places.region(part, country))
                : part.length() == 2 ? part.toUpperCase(Locale.ROOT) : part;
    }
}
