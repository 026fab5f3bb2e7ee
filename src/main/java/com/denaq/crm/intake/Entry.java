package com.denaq.crm.intake;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.entering.Attempts;
import com.denaq.crm.intake.entering.Entering;
import com.denaq.crm.intake.entering.LeadKeys;
import com.denaq.crm.intake.entering.Withdrawal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in for companies: from the screens, from lists and files, from other programs. Each is compared with what
 * is here while nobody else can enter the same one; each attempt is remembered, also where nothing is made.
 */
@Service
public class Entry {

    private final DuplicateCheck duplicates;
    private final LeadKeys keys;
    private final Entering entering;
    private final Attempts attempts;
    private final Withdrawal withdrawal;

    Entry(DuplicateCheck duplicates, LeadKeys keys, Entering entering, Attempts attempts, Withdrawal withdrawal) {
        this.duplicates = duplicates;
        this.keys = keys;
        this.entering = entering;
        this.attempts = attempts;
        this.withdrawal = withdrawal;
    }

    /** Throws {@link TooManyChecks} for a lead creator who has asked too often. */
    @Transactional
    public Entered enter(Viewer viewer, NewLead lead) {
        keys.lock(List.of(keys.of(lead)));
        Verdict verdict = duplicates.check(viewer, lead.question(), lead.placed());
        return entering.enter(viewer, List.of(lead), List.of(verdict), null).getFirst();
    }

    /** Several at once that come by themselves, each as {@link #enter} would; their checks are counted as those of a list. */
    @Transactional
    public List<Entered> enterCounted(Viewer viewer, List<NewLead> leads) {
        List<Set<String>> told = leads.stream().map(keys::of).toList();
        keys.lock(told); // first, as for one alone
        duplicates.count(viewer, leads.stream().map(NewLead::question).toList());
        return leads.isEmpty() ? List.of() : enterAll(viewer, leads, told, null);
    }

    /**
     * A portion of a list, in one transaction; what becomes of each, in their order. What the list has twice is compared
     * with its first as well. Checks aren't counted: the list's were, when it was checked.
     *
     * @param list in {@code lead_list}; null: none
     */
    @Transactional
    public List<Entered> enterAll(Viewer viewer, List<NewLead> leads, @Nullable Long list) {
        List<Set<String>> told = leads.stream().map(keys::of).toList();
        keys.lock(told);
        return enterAll(viewer, leads, told, list);
    }

    private List<Entered> enterAll(Viewer viewer, List<NewLead> leads, List<Set<String>> told, @Nullable Long list) {
        Map<Integer, Entered> done = new HashMap<>();
        while (done.size() < leads.size()) {
            List<Integer> round = apart(told, done.keySet());
            List<NewLead> now = round.stream().map(leads::get).toList();
            List<Verdict> verdicts = duplicates.judgeAll(
                    viewer, now.stream().map(NewLead::question).toList());
            List<Entered> entered = entering.enter(viewer, now, verdicts, list);
            for (int i = 0; i < round.size(); i++) {
                done.put(round.get(i), entered.get(i));
            }
        }
        return IntStream.range(0, leads.size())
                .mapToObj(i -> Objects.requireNonNull(done.get(i)))
                .toList();
    }

    /** Those still to come, without any that shares a key with one before it. */
    private static List<Integer> apart(List<Set<String>> keys, Set<Integer> done) {
        Set<String> seen = new HashSet<>();
        List<Integer> round = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!done.contains(i) && keys.get(i).stream().noneMatch(seen::contains)) {
                round.add(i);
            }
            if (!done.contains(i)) {
                seen.addAll(keys.get(i));
            }
        }
        return round;
    }

    /** Somebody was about to enter it and saw that it is the one that is here: an attempt that was blocked. */
    @Transactional
    public void same(Viewer viewer, NewLead lead, Verdict seen) {
        attempts.blocked(viewer, lead, seen);
    }

    /**
     * Takes entries back that the viewer made and nobody has touched since: into the recycle bin with them.
     *
     * @return those that could be taken back
     */
    @Transactional
    public List<DealerId> withdraw(Viewer viewer, Collection<DealerId> dealers) {
        return withdrawal.of(viewer, dealers);
    }
}
