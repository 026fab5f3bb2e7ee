package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets how many.
 *
 * @param all how many there are to give
 * @param lots of which each is split by itself; most rules make one
 */
public record Plan(int all, List<Lot> lots) {

    /** {@code gets} is never negative. */
    public record Share(Agent agent, int gets) {}

    /** By that rule; {@code typed} counts for {@link Rule#MIXED} only. Who is away gets nothing, whatever the rule. */
    public static Plan of(Rule rule, int all, List<Agent> agents, Map<UserId, Integer> typed) {
        List<Agent> here = agents.stream().filter(Agent::here).toList();
        List<Share> shares = switch (rule) {
            case ONE -> here.stream().limit(1).map(each -> new Share(each, all)).toList();
            case IN_TURN -> inTurn(all, here);
            case ROOM -> new RoomSplit(here).give(all, here);
            case MIXED ->
                here.stream()
                        .map(each -> new Share(each, Math.max(0, typed.getOrDefault(each.id(), 0))))
                        .toList();
            case TERRITORY -> throw new IllegalArgumentException("Territories split by region");
        };
        return new Plan(all, List.of(new Lot(Lot.REST, all, shares)));
    }

    /**
     * Each region to those whose territory it is, to whoever has most room first; what nobody's territory has and what they
     * have no room for goes to all of them by room.
     *
     * @param regions how many there are of each; of the regions in nobody's territory together, under an empty name
     */
    public static Plan byTerritory(Map<String, Integer> regions, List<Agent> agents) {
        List<Agent> here = agents.stream().filter(Agent::here).toList();
        RoomSplit split = new RoomSplit(here);
        Map<String, List<Share>> first = new LinkedHashMap<>();
        regions.keySet().stream()
                .sorted(scarcest(here))
                .forEach(region -> first.put(
                        region,
                        split.give(
                                regions.getOrDefault(region, 0),
                                here.stream()
                                        .filter(agent -> agent.territory().contains(region))
                                        .toList())));
        List<Lot> lots = new ArrayList<>();
        first.forEach((region, shares) -> {
            int all = regions.getOrDefault(region, 0);
            int left = all - shares.stream().mapToInt(Share::gets).sum();
            lots.add(new Lot(region, all, together(shares, split.give(left, here))));
        });
        return new Plan(regions.values().stream().mapToInt(Integer::intValue).sum(), lots);
    }

    /** Where few can take them, they are given first. */
    private static Comparator<String> scarcest(List<Agent> agents) {
        return Comparator.<String>comparingLong(region -> agents.stream()
                        .filter(agent -> agent.territory().contains(region))
                        .count())
                .thenComparing(Comparator.naturalOrder());
    }

    private static List<Share> together(List<Share> some, List<Share> others) {
        Map<Agent, Integer> gets = new LinkedHashMap<>();
        some.forEach(share -> gets.merge(share.agent(), share.gets(), Integer::sum));
        others.forEach(share -> gets.merge(share.agent(), share.gets(), Integer::sum));
        List<Share> shares = new ArrayList<>();
        gets.forEach((agent, count) -> shares.add(new Share(agent, count)));
        return shares;
    }

    /** What doesn't come out even goes to those who work on the fewest. */
    private static List<Share> inTurn(int all, List<Agent> agents) {
        List<Agent> lightest =
                agents.stream().sorted(Comparator.comparingLong(Agent::works)).toList();
        List<Share> shares = new ArrayList<>();
        for (Agent agent : agents) {
            int more = lightest.indexOf(agent) < all % agents.size() ? 1 : 0;
            shares.add(new Share(agent, all / agents.size() + more));
        }
        return shares;
    }

    /** Of all lots together. */
    public List<Share> shares() {
        return lots.stream().map(Lot::shares).reduce(List.of(), Plan::together);
    }

    public int given() {
        return lots.stream().mapToInt(Lot::given).sum();
    }

    /** How many stay where they are. */
    public int stay() {
        return Math.max(0, all - given());
    }

    public int tooMany() {
        return Math.max(0, given() - all);
    }

    /** Whether it gives something, and no more than there is. */
    public boolean applicable() {
        return given() > 0 && tooMany() == 0;
    }

    public List<Share> getting() {
        return shares().stream().filter(share -> share.gets() > 0).toList();
    }

    public int gets(UserId agent) {
        return lots.stream()
                .flatMap(lot -> lot.shares().stream())
                .filter(share -> share.agent().id().equals(agent))
                .mapToInt(Share::gets)
                .sum();
    }

    /** How many go to somebody whose territory it isn't. */
    public int elsewhere() {
        return lots.stream()
                .flatMap(lot -> lot.shares().stream()
                        .filter(share -> !share.agent().territory().contains(lot.region())))
                .mapToInt(Share::gets)
                .sum();
    }

    /** The regions that are split by themselves. */
    public List<String> regions() {
        return lots.stream()
                .map(Lot::region)
                .filter(region -> !region.equals(Lot.REST))
                .toList();
    }
}
