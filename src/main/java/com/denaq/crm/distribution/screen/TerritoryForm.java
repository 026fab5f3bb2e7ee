package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.reading.WrittenRegions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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

        /** Those that were there already aren't asked about again. */
        SortedSet<String> added() {
            SortedSet<String> added = new TreeSet<>(regions);
            added.removeAll(was);
            return added;
        }
    }

    /** As typed, by the agent's id. */
    Map<UserId, String> typed() {
        Map<UserId, String> typed = new HashMap<>();
        each().forEach(i -> typed.put(new UserId(Long.parseLong(agent.get(i))), regions.get(i)));
        return typed;
    }

    /** By the agent's id. */
    Problems problems() {
        Problems problems = Problems.NONE;
        for (int i : each().toArray()) {
            String longest = WrittenRegions.parts(regions.get(i))
                    .filter(part -> part.length() > LONGEST)
                    .findFirst()
                    .orElse(null);
            if (longest != null) {
                problems = problems.and(
                        agent.get(i),
                        "distribution.territories.too-long",
                        "most",
                        LONGEST,
                        "region",
                        longest.substring(0, LONGEST) + "…");
            }
        }
        return problems;
    }

    private IntStream each() {
        return IntStream.range(0, Math.min(agent.size(), Math.min(was.size(), regions.size())))
                .filter(i -> agent.get(i).matches("\\d{1,18}"));
    }

    List<Line> lines(String country) {
        return each().mapToObj(i -> new Line(
                        new UserId(Long.parseLong(agent.get(i))),
                        WrittenRegions.read(was.get(i), country),
                        WrittenRegions.read(regions.get(i), country)))
                .toList();
    }
}
