package com.denaq.crm.duplicates.engine;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.Opinion;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.duplicates.engine.KeyLists.Holders;
import com.denaq.crm.duplicates.engine.Probes.Probe;
import com.denaq.crm.duplicates.engine.Tally.Hit;
import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.Keys;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.score.Comparison;
import com.denaq.crm.duplicates.engine.score.Outcome;
import com.denaq.crm.duplicates.engine.score.Rarity;
import com.denaq.crm.duplicates.engine.score.Shared;
import com.denaq.crm.duplicates.engine.score.Weights;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Compares a portion of dealers with all others: three statements a portion. What two have in common is added up here, so
 * that profiles are read of those only that share enough to be anything.
 */
@Component
public class PairFinder {

    /** What somebody shares who may be the same; a word of the trade and the town are less. */
    private static final float LEAST = 16;

    /** What somebody shares who probably is the same: of those all are looked at, however many there are. */
    private static final float MUCH = 32;

    private static final int MOST = 25;

    private final KnownProfiles profiles;
    private final KeyLists lists;
    private final Commons commons;
    private final Settings settings;

    PairFinder(KnownProfiles profiles, KeyLists lists, Commons commons, Settings settings) {
        this.profiles = profiles;
        this.lists = lists;
        this.commons = commons;
        this.settings = settings;
    }

    /** Which pairs are worth comparing. */
    public interface Wanted {

        /** @param full whether too many have what the two share: the other may not find this one */
        boolean pair(long one, long other, boolean full);
    }

    public static final Wanted BOTH_SIDES = (one, other, full) -> one != other;

    public static final Wanted ONE_SIDE = (one, other, full) -> one < other || full && one != other;

    /** Of very many portions one after the other: what came in within the last minute may be missing. */
    public List<AlikePair> of(List<Long> dealers, Wanted wanted) {
        return of(dealers, wanted, probes -> lists.remembered(probes, 2));
    }

    /** As of now. */
    public List<AlikePair> now(List<Long> dealers, Wanted wanted) {
        return of(dealers, wanted, lists::now);
    }

    /**
     * One with these others, as of now, however many are nearer to it: those are only asked what is shared by many.
     */
    public List<AlikePair> with(long dealer, Collection<Long> others) {
        Set<Long> all = new HashSet<>(others);
        all.add(dealer);
        Map<Long, Profile> known = new HashMap<>(profiles.of(all));
        Profile profile = known.get(dealer);
        if (profile == null || known.size() == 1) {
            return List.of();
        }
        Hits found = hits(Map.of(dealer, profile), BOTH_SIDES, lists::now).get(dealer);
        List<Hit> nearest = found == null ? List.of() : found.nearest;
        known.putAll(profiles.of(nearest.stream()
                .map(Hit::dealer)
                .filter(each -> !known.containsKey(each))
                .toList()));
        Hits wanted = new Hits(
                nearest,
                others.stream().filter(each -> each != dealer).distinct().toList());
        return compare(
                dealer, wanted, known, commons.now(), Thresholds.of(settings).weights());
    }

    private List<AlikePair> of(List<Long> dealers, Wanted wanted, Function<Probes, Map<Long, Holders>> looked) {
        Map<Long, Profile> known = new HashMap<>(profiles.of(dealers));
        Map<Long, Hits> hits = hits(known, wanted, looked);
        Set<Long> others = hits.values().stream()
                .flatMap(each -> Stream.concat(each.nearest.stream().map(Hit::dealer), each.wanted.stream()))
                .filter(each -> !known.containsKey(each))
                .collect(Collectors.toSet());
        known.putAll(profiles.of(others));
        Weights weights = Thresholds.of(settings).weights();
        Rarity rarity = commons.now();
        Map<Set<Long>, AlikePair> pairs = new HashMap<>();
        hits.forEach((dealer, found) -> compare(dealer, found, known, rarity, weights)
                .forEach(pair ->
                        pairs.putIfAbsent(Set.of(pair.a().value(), pair.b().value()), pair)));
        return new ArrayList<>(pairs.values());
    }

    /**
     * Who shares much with a dealer.
     *
     * @param nearest by whom is told what is shared by many
     * @param wanted whose pair with the dealer is to be looked at: of many equal ones those whose turn it is, not the oldest
     */
    private record Hits(List<Hit> nearest, List<Long> wanted) {}

    /** By the dealer; those only that share something with another one. */
    private Map<Long, Hits> hits(Map<Long, Profile> asked, Wanted wanted, Function<Probes, Map<Long, Holders>> looked) {
        Probes probes = new Probes(commons.now());
        List<Long> order = new ArrayList<>(asked.keySet());
        for (Long dealer : order) {
            Map<Key, Float> keys = new HashMap<>();
            Keys.of(Objects.requireNonNull(asked.get(dealer))).forEach(key -> keys.put(key, 0f));
            probes.open(keys);
        }
        Map<Long, Holders> holders = looked.apply(probes);
        Map<Long, Hits> hits = new HashMap<>();
        Tally tally = new Tally();
        for (int i = 0; i < order.size(); i++) {
            for (Probe probe : probes.byQuestion().get(i)) {
                tally.add(holders.getOrDefault(probe.number(), Holders.NONE), probe.bits(), false);
            }
            long dealer = order.get(i);
            List<Hit> found = tally.take(LEAST);
            List<Hit> nearest = found.subList(0, Math.min(MOST, found.size()));
            List<Long> turn = found.stream()
                    .limit(nearest.size() + equal(found))
                    .filter(hit -> wanted.pair(dealer, hit.dealer(), hit.full()))
                    .limit(MOST)
                    .map(Hit::dealer)
                    .toList();
            if (!turn.isEmpty()) {
                hits.put(dealer, new Hits(nearest, turn));
            }
        }
        return hits;
    }

    /** How many behind the nearest share much as well, in the order of what they share. */
    private static long equal(List<Hit> found) {
        return found.stream().skip(MOST).takeWhile(hit -> hit.bits() >= MUCH).count();
    }

    private List<AlikePair> compare(long dealer, Hits hits, Map<Long, Profile> known, Rarity rarity, Weights weights) {
        List<AlikePair> pairs = new ArrayList<>();
        Profile profile = known.get(dealer);
        if (profile == null) {
            return pairs;
        }
        Shared shared = new Shared(profile, profiles(hits.nearest, known), rarity);
        for (Long hit : hits.wanted) {
            Profile other = known.get(hit);
            Outcome outcome = other == null ? null : Comparison.of(profile, other, shared, rarity, weights);
            if (outcome != null && outcome.verdict() != Verdict.Kind.LOOKS_NEW) {
                pairs.add(new AlikePair(
                        new DealerId(Math.min(dealer, hit)),
                        new DealerId(Math.max(dealer, hit)),
                        outcome.verdict(),
                        outcome.kind(),
                        outcome.bits(),
                        Opinion.of(outcome.verdict(), outcome.bits(), outcome.sure(), outcome.kind()),
                        outcome.reasons()));
            }
        }
        return pairs;
    }

    private static List<Profile> profiles(List<Hit> hits, Map<Long, Profile> known) {
        List<Profile> profiles = new ArrayList<>(hits.size());
        hits.stream()
                .map(hit -> known.get(hit.dealer()))
                .filter(Objects::nonNull)
                .forEach(profiles::add);
        return profiles;
    }
}
