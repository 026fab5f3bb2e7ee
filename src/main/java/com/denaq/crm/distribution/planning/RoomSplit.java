package com.denaq.crm.distribution.planning;

import com.denaq.crm.distribution.planning.Plan.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Gives each next one to whoever has most room left, and nobody more than they have room for. */
final class RoomSplit {

    private final Map<Agent, Long> room = new HashMap<>();

    RoomSplit(List<Agent> agents) {
        agents.forEach(agent -> room.put(agent, agent.room()));
    }

    /** As many of them as fit. */
    List<Share> give(int all, List<Agent> agents) {
        Map<Agent, Integer> gets = new HashMap<>();
        PriorityQueue<Agent> roomiest = new PriorityQueue<>(
                Comparator.comparingLong((Agent agent) -> -left(agent)).thenComparingInt(agents::indexOf));
        roomiest.addAll(agents);
        for (int given = 0; given < all && !roomiest.isEmpty(); given++) {
            Agent next = roomiest.poll();
            if (left(next) <= 0) {
                break;
            }
            gets.merge(next, 1, Integer::sum);
            room.merge(next, -1L, Long::sum);
            roomiest.add(next);
        }
        List<Share> shares = new ArrayList<>();
        agents.forEach(agent -> shares.add(new Share(agent, gets.getOrDefault(agent, 0))));
        return shares;
    }

    private long left(Agent agent) {
        return room.getOrDefault(agent, 0L);
    }
}
