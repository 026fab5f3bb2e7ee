package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Who gets how many.
 *
 * @param all how many there are to give
 */
public record Plan(int all, List<Share> shares) {

    /** {@code gets} is never negative. */
    public record Share(Agent agent, int gets) {}

    /** By that rule; {@code typed} counts for {@link Rule#MIXED} only. Who is away gets nothing, whatever the rule. */
    public static Plan of(Rule rule, int all, List<Agent> agents, Map<UserId, Integer> typed) {
        List<Agent> here = agents.stream().filter(Agent::here).toList();
        return switch (rule) {
            case ONE ->
                new Plan(
                        all,
                        here.stream().limit(1).map(each -> new Share(each, all)).toList());
            case IN_TURN -> inTurn(all, here);
            case ROOM -> byRoom(all, here);
            case MIXED ->
                new Plan(
                        all,
                        here.stream()
                                .map(each -> new Share(each, Math.max(0, typed.getOrDefault(each.id(), 0))))
                                .toList());
        };
    }

    /** What doesn't come out even goes to those who work on the fewest. */
    private static Plan inTurn(int all, List<Agent> agents) {
        List<Agent> lightest =
                agents.stream().sorted(Comparator.comparingLong(Agent::works)).toList();
        List<Share> shares = new ArrayList<>();
        for (Agent agent : agents) {
            int more = lightest.indexOf(agent) < all % agents.size() ? 1 : 0;
            shares.add(new Share(agent, all / agents.size() + more));
        }
        return new Plan(all, shares);
    }

    private static Plan byRoom(int all, List<Agent> agents) {
        int[] gets = new int[agents.size()];
        PriorityQueue<Integer> roomiest = new PriorityQueue<>(
                Comparator.comparingLong(i -> gets[i] - agents.get(i).room()));
        for (int i = 0; i < gets.length; i++) {
            roomiest.add(i);
        }
        for (int given = 0; given < all && !roomiest.isEmpty(); given++) {
            int next = roomiest.poll();
            if (gets[next] >= agents.get(next).room()) {
                break;
            }
            gets[next]++;
            roomiest.add(next);
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < gets.length; i++) {
            shares.add(new Share(agents.get(i), gets[i]));
        }
        return new Plan(all, shares);
    }

    public int given() {
        return shares.stream().mapToInt(Share::gets).sum();
    }

    /** How many stay where they are. */
    public int stay() {
        return Math.max(0, all - given());
    }

    public int tooMany() {
        return Math.max(0, given() - all);
    }

    public List<Share> getting() {
        return shares.stream().filter(share -> share.gets() > 0).toList();
    }

    public int gets(UserId agent) {
        return shares.stream()
                .filter(share -> share.agent().id().equals(agent))
                .mapToInt(Share::gets)
                .sum();
    }

    /** To whom the first, the second … goes: each gets one in turn until their share is full. */
    public List<UserId> sequence() {
        List<UserId> sequence = new ArrayList<>();
        int most = shares.stream().mapToInt(Share::gets).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (Share share : shares) {
                if (share.gets() > round) {
                    sequence.add(share.agent().id());
                }
            }
        }
        return sequence;
    }
}
