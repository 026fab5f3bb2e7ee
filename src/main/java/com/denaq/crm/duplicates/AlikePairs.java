package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.engine.PairFinder;
import com.denaq.crm.duplicates.engine.ProfileOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds dealers that look alike among those that are here, portion by portion: those in the recycle bin and merged ones
 * are not recognised, and pairs of which somebody said that they are not the same are left out.
 */
@Service
public class AlikePairs {

    private final ProfileOrder order;
    private final PairFinder finder;
    private final ObjectProvider<DecidedPairs> decided;
    private final Clock clock;

    AlikePairs(ProfileOrder order, PairFinder finder, ObjectProvider<DecidedPairs> decided, Clock clock) {
        this.order = order;
        this.finder = finder;
        this.decided = decided;
        this.clock = clock;
    }

    /** How many dealers there are to look at. */
    @Transactional(readOnly = true)
    public long count(@Nullable Instant since) {
        return order.count(since);
    }

    /**
     * The next in the order of their numbers.
     *
     * @param since those recognised by something else since then; null: all
     */
    @Transactional(readOnly = true)
    public List<DealerId> next(@Nullable Instant since, long after, int most) {
        return order.next(since, after, most).stream().map(DealerId::new).toList();
    }

    /** As if they were recognised by something else from now on: something was said of them. */
    @Transactional
    public void lookAgain(Collection<DealerId> dealers) {
        order.touch(dealers.stream().map(DealerId::value).toList(), clock.instant());
    }

    /**
     * Each of them with all others.
     *
     * @param everybody whether everybody's turn comes: then a pair that is found from the other side isn't looked at twice
     */
    @Transactional(readOnly = true)
    public List<AlikePair> of(List<DealerId> portion, boolean everybody) {
        return undecided(finder.of(
                portion.stream().map(DealerId::value).toList(),
                everybody ? PairFinder.ONE_SIDE : PairFinder.BOTH_SIDES));
    }

    /** These few with each other, as of now. */
    @Transactional(readOnly = true)
    public List<AlikePair> among(Collection<DealerId> few) {
        return undecided(alike(few));
    }

    /** One with each of these others, as of now. */
    @Transactional(readOnly = true)
    public List<AlikePair> with(DealerId dealer, Collection<DealerId> others) {
        return undecided(
                finder.with(dealer.value(), others.stream().map(DealerId::value).toList()));
    }

    /**
     * What the engine alone says of these few, whatever people have said; pairs that don't look alike are left out.
     *
     * @param pair makes one of the two
     */
    @Transactional(readOnly = true)
    public <P> Map<P, Opinion> opinions(Collection<DealerId> few, BiFunction<DealerId, DealerId, P> pair) {
        return alike(few).stream()
                .collect(Collectors.toMap(each -> pair.apply(each.a(), each.b()), AlikePair::opinion));
    }

    private List<AlikePair> alike(Collection<DealerId> few) {
        List<Long> ids = few.stream().map(DealerId::value).toList();
        return finder.now(ids, (one, other, full) -> one < other && ids.contains(other));
    }

    private List<AlikePair> undecided(List<AlikePair> pairs) {
        Set<DealerId> firsts = pairs.stream().map(AlikePair::a).collect(Collectors.toSet());
        if (firsts.isEmpty()) {
            return pairs;
        }
        Map<DealerId, Set<DealerId>> apart = new HashMap<>();
        decided.forEach(each -> apart.putAll(each.notTheSame(firsts)));
        List<AlikePair> left = new ArrayList<>(pairs);
        left.removeIf(pair -> apart.getOrDefault(pair.a(), Set.of()).contains(pair.b()));
        return left;
    }
}
