package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.UserId;
import com.denaq.crm.reading.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * Whose territory is what, as typed; the three lists go along with each other.
 *
 * @param was how it was when the form was drawn
 */
record TerritoryForm(List<String> agent, List<String> was, List<String> regions) {

    private static final int LONGEST = 60;

    /** Not bound by Spring, which would take {@code FL, GA} for two values. */
    static TerritoryForm of(MultiValueMap<String, String> typed) {
        return new TerritoryForm(
                typed.getOrDefault("agent", List.of()),
                typed.getOrDefault("was", List.of()),
                typed.getOrDefault("regions", List.of()));
    }

    /** Of one agent. */
    record Line(UserId agent, SortedSet<String> was, SortedSet<String> regions) {
        boolean changed() {
            return !was.equals(regions);
        }
    }

    List<Line> lines(String country) {
        return IntStream.range(0, Math.min(agent.size(), Math.min(was.size(), regions.size())))
                .filter(i -> agent.get(i).matches("\\d{1,18}"))
                .mapToObj(i -> new Line(
                        new UserId(Long.parseLong(agent.get(i))),
                        read(was.get(i), country),
                        read(regions.get(i), country)))
                .toList();
    }

    /** {@code Florida, ga} is {@code FL, GA}: as dealers keep their region. */
    private static SortedSet<String> read(String typed, String country) {
        return Arrays.stream(typed.replace("\0", "").split("[,;\\n]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && each.length() <= LONGEST)
                .map(each -> Objects.requireNonNullElseGet(
                        Places.region(each, country), () -> each.length() == 2 ? each.toUpperCase(Locale.ROOT) : each))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
