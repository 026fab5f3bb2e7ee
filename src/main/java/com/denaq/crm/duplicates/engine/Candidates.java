package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.KeyLists.Holders;
import com.denaq.crm.duplicates.engine.Probes.Probe;
import com.denaq.crm.duplicates.engine.Tally.Hit;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the dealers that share keys with questions: rare keys first, each key's list capped, a few statements a batch. */
@Component
class Candidates {

    private static final int MOST = 50;
    private static final int MOST_OF_MANY = 25;

    /** More than two words tell. */
    private static final float TELLING = KeyKind.PAIR.bits + 1;

    /**
     * Which are worth reading beside the one that has the most in common: those with a part of that, or with so much that
     * they are always, and none with very little. The preview of a list reads so many that it leaves out those of whom
     * hardly anything is ever told: of 15,000 rows that look like somebody here it loses eight. Before anything is entered
     * all are read again.
     */
    private record Worth(float part, float always, float little, float partOfLittle) {

        static final Worth BINDING = new Worth(0.25f, 16, 8, 0.5f);
        static final Worth PREVIEW = new Worth(0.3f, 36, 10, 1);

        float beside(float highest) {
            return Math.min(always, Math.max(highest * part, Math.min(little, highest * partOfLittle)));
        }
    }

    private final KeyLists lists;
    private final Commons commons;
    private final Neighbours neighbours;
    private final KnownProfiles profiles;

    Candidates(KeyLists lists, Commons commons, Neighbours neighbours, KnownProfiles profiles) {
        this.lists = lists;
        this.commons = commons;
        this.neighbours = neighbours;
        this.profiles = profiles;
    }

    /**
     * A question and who shares keys with it.
     *
     * @param asked without what can't be meant
     */
    record Found(Asked asked, List<Candidate> candidates) {}

    /**
     * In the order of the questions.
     *
     * @param preview who has a key that many have may be a minute old
     */
    List<Found> of(List<Asked> questions, boolean preview) {
        Neighbours.Found near = neighbours.of(questions.stream()
                .flatMap(each -> Wanted.doubtful(each).stream())
                .collect(Collectors.toSet()));
        List<Asked> meant =
                questions.stream().map(each -> Wanted.plausible(each, near)).toList();
        Learnt common = commons.now();
        Probes probes = new Probes(common);
        meant.forEach(each -> probes.open(Wanted.of(each, near, common)));
        return found(
                meant,
                probes,
                preview ? lists.remembered(probes, 1) : lists.now(probes),
                preview ? Worth.PREVIEW : Worth.BINDING);
    }

    /** Those only who share a site, a number, a mailbox or a whole name, where few have it. Nearly all who are the same do. */
    List<Found> atHand(List<ReadCompany> companies) {
        Probes probes = new Probes(commons.now());
        companies.forEach(each -> probes.open(each.keys(), TELLING, KeyKind.NAME.cap));
        List<Asked> asked = companies.stream().map(each -> each.asked).toList();
        return found(asked, probes, lists.remembered(probes, 1), Worth.PREVIEW);
    }

    private List<Found> found(List<Asked> asked, Probes probes, Map<Long, Holders> holders, Worth worth) {
        int most = asked.size() == 1 ? MOST : MOST_OF_MANY;
        Tally tally = new Tally();
        List<List<Hit>> best = probes.byQuestion().stream()
                .map(each -> best(tally, each, holders, most, worth))
                .toList();
        Map<Long, Candidate> read = read(best);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            List<Candidate> some = best.get(i).stream()
                    .map(hit -> read.get(hit.dealer()))
                    .filter(Objects::nonNull)
                    .toList();
            found.add(new Found(asked.get(i), some));
        }
        return found;
    }

    /**
     * Those of which most is told, the best first, the older first between equals; of equals at the end some more, and who
     * is reached as the company is: in a base whose words aren't counted yet hundreds may share more of a name.
     */
    private static List<Hit> best(Tally tally, List<Probe> probes, Map<Long, Holders> holders, int most, Worth worth) {
        for (Probe probe : probes) {
            Holders some = holders.getOrDefault(probe.number(), Holders.NONE);
            tally.add(some, probe.worth(some.dealers().length), probe.reaches(some.dealers().length));
        }
        List<Hit> hits = tally.take(Math.max(worth.beside(tally.highest()), tally.common(most)));
        int last = Math.min(most, hits.size());
        while (last < Math.min(2 * most, hits.size())
                && hits.get(last).bits() == hits.get(most - 1).bits()) {
            last++;
        }
        Stream<Hit> reached = hits.stream().skip(last).filter(Hit::reached).limit(most);
        return Stream.concat(hits.stream().limit(last), reached).toList();
    }

    private Map<Long, Candidate> read(List<List<Hit>> best) {
        Set<Long> ids = best.stream().flatMap(List::stream).map(Hit::dealer).collect(Collectors.toSet());
        Map<Long, Candidate> read = new HashMap<>();
        profiles.of(ids).forEach((id, profile) -> read.put(id, new Candidate(id, profile)));
        return read;
    }
}
