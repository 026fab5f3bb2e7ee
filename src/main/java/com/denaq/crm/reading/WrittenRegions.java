package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the regions that somebody types: {@code Florida, ga} is {@code FL, GA}, as dealers keep their region. */
public final class WrittenRegions {

    private WrittenRegions() {}

    /** Those of a country; what it doesn't know stays as typed. */
    public static SortedSet<String> read(String typed, String country) {
        return each(typed, part -> Places.isRegion(part, country))
                .map(part -> code(part, country))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of any country; what none knows as it may be kept: the capitals are somebody's habit. */
    public static List<String> anywhere(String typed) {
        return each(typed, WrittenRegions::known)
                .flatMap(part -> known(part) ? Regions.codes(part).stream() : capitals(part))
                .distinct()
                .toList();
    }

    /** Whether any country has one so called. */
    public static boolean known(String typed) {
        return !Regions.codes(typed).isEmpty();
    }

    /** {@code FL} of {@code florida}; as typed where no country knows it. */
    public static String shown(String typed) {
        return each(typed, WrittenRegions::known)
                .map(part -> known(part) ? String.join(", ", Regions.codes(part)) : part)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public static Stream<String> parts(String typed) {
        return Arrays.stream(typed.split("[,;\\n]+")).map(String::strip).filter(each -> !each.isEmpty());
    }

    /** {@code fl ga} are two, {@code new york} is one. */
    private static Stream<String> each(String typed, Predicate<String> known) {
        return parts(typed).flatMap(part -> {
            List<String> words = List.of(part.split("\\s+"));
            boolean several =
                    words.size() > 1 && !known.test(part) && words.stream().allMatch(known);
            return several ? words.stream() : Stream.of(part);
        });
    }

    private static String code(String part, String country) {
        return Places.isRegion(part, country)
                ? Objects.requireNonNull(Places.region(part, country))
                : part.length() == 2 ? part.toUpperCase(Locale.ROOT) : part;
    }

    private static Stream<String> capitals(String part) {
        String small = part.toLowerCase(Locale.ROOT);
        String begun = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
        return Stream.of(part, part.toUpperCase(Locale.ROOT), begun, small);
    }
}
