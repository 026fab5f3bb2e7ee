package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.distribution.handing.HandOver.State;
import com.denaq.crm.distribution.handing.Items.Fate;
import com.denaq.crm.distribution.handing.Items.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does a hand-over portion by portion, each in a transaction of its own: whatever ends it, it can go on. */
@Component
class HandOverWork {

    static final int PORTION = 500;

    private final HandOvers handOvers;
    private final Items items;
    private final Recipients recipients;
    private final Dealers dealers;
    private final DealerOwners owners;
    private final Users users;
    private final HandOverNotes notes;

    HandOverWork(
            HandOvers handOvers,
            Items items,
            Recipients recipients,
            Dealers dealers,
            DealerOwners owners,
            Users users,
            HandOverNotes notes) {
        this.handOvers = handOvers;
        this.items = items;
        this.recipients = recipients;
        this.dealers = dealers;
        this.owners = owners;
        this.users = users;
        this.notes = notes;
    }

    /** Whether there is more to do. */
    @Transactional
    public boolean portion(long id) {
        HandOver handOver = handOvers.lock(id).filter(HandOver::running).orElse(null);
        if (handOver == null) {
            return false;
        }
        User began = users.find(handOver.by()).orElseThrow();
        Viewer by = new Viewer(began.id(), began.role(), false);
        if (!began.active() || !by.mayManage()) {
            handOvers.state(id, State.FAILED);
            notes.tell(by, handOver);
            return false;
        }
        List<Item> portion = items.after(id, handOver.looked(), PORTION);
        if (!portion.isEmpty()) {
            Map<Integer, Fate> fates = give(handOver, portion);
            items.told(id, fates);
            int given = (int) fates.values().stream().filter(Fate.GIVEN::equals).count();
            handOvers.progress(id, given, fates.size() - given);
        }
        if (handOver.looked() + portion.size() >= handOver.total()) {
            handOvers.state(id, State.DONE);
            notes.tell(by, handOver);
            return false;
        }
        return true;
    }

    private Map<Integer, Fate> give(HandOver handOver, List<Item> portion) {
        Map<UserId, Fate> unfit = recipients.unfit(
                portion.stream()
                        .map(item -> item.assignment().to())
                        .filter(Objects::nonNull)
                        .toList(),
                handOver.undoes() != null);
        Map<Long, Fate> staying = handOver.undoes() == null ? Map.of() : staying(handOver.undoes(), portion);
        Map<Integer, Fate> fates = new LinkedHashMap<>();
        List<Item> wanted = new ArrayList<>();
        for (Item item : portion) {
            UserId to = item.assignment().to();
            Fate stays = to != null && unfit.containsKey(to)
                    ? unfit.get(to)
                    : staying.get(item.assignment().dealer().value());
            if (stays == null) {
                wanted.add(item);
            } else {
                fates.put(item.n(), stays);
            }
        }
        List<Assignment> all = wanted.stream().map(Item::assignment).toList();
        Set<Assignment> given = new HashSet<>(
                handOver.undoes() == null
                        ? owners.give(all, handOver.by(), handOver.id())
                        : owners.giveBack(all, handOver.by(), handOver.id()));
        wanted.forEach(item -> fates.put(item.n(), given.contains(item.assignment()) ? Fate.GIVEN : Fate.CHANGED));
        return fates;
    }

    /** What an undo leaves where it is. Nobody who works on one does so in between: they wait, or it waits for them. */
    private Map<Long, Fate> staying(long undoes, List<Item> portion) {
        dealers.hold(portion.stream().map(item -> item.assignment().dealer()).toList());
        Map<Long, Fate> staying = new HashMap<>();
        items.workedOn(
                        undoes,
                        Items.ids(portion.stream()
                                .filter(item -> item.assignment().to() == null)
                                .toList()))
                .forEach(dealer -> staying.put(dealer, Fate.WORKED));
        Set<Long> unchanged = Set.copyOf(items.unchangedSince(undoes, Items.ids(portion)));
        Items.ids(portion).stream()
                .filter(dealer -> !unchanged.contains(dealer))
                .forEach(dealer -> staying.put(dealer, Fate.CHANGED));
        return staying;
    }

    /** It can't go on. */
    @Transactional
    public void giveUp(long id) {
        handOvers.lock(id).filter(HandOver::running).ifPresent(handOver -> handOvers.state(id, State.FAILED));
    }
}
