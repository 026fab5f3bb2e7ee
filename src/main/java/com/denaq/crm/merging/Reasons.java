package com.denaq.crm.merging;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.FormerFacts;
import com.denaq.crm.dealers.FormerFacts.Agreed;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Why two dealers that are here look alike: by all that is known of both, as the sweep sees them, so that every screen
 * tells the same. A question, as somebody types it, has no names of before.
 */
@Component
public class Reasons {

    private final AlikePairs pairs;
    private final FormerFacts former;

    Reasons(AlikePairs pairs, FormerFacts former) {
        this.pairs = pairs;
        this.former = former;
    }

    /** None where the two don't look alike. */
    List<Reason> between(Dealer one, Dealer other) {
        AlikePair pair = pair(one.id(), other.id());
        return pair == null
                ? List.of()
                : told(pair, Map.of(), before(one.id(), List.of(other.id())).get(other.id()));
    }

    /** What the dealer reminds of, judged as the sweep would. */
    Verdict of(Dealer dealer, Verdict verdict) {
        List<DealerId> others = verdict.matches().stream().map(Match::dealer).toList();
        if (others.isEmpty()) {
            return verdict;
        }
        Map<DealerId, AlikePair> swept = with(dealer.id(), others);
        Map<DealerId, String> names = before(dealer.id(), others);
        List<Match> matches = verdict.matches().stream()
                .map(each -> told(each, swept.get(each.dealer()), names.get(each.dealer())))
                .toList();
        return Verdict.of(matches, verdict.strength());
    }

    /** The same whoever of them is asked: who is near one of them may tell of what the two share that many do. */
    private @Nullable AlikePair pair(DealerId one, DealerId other) {
        DealerId first = one.value() < other.value() ? one : other;
        DealerId second = first.equals(one) ? other : one;
        AlikePair pair = with(first, List.of(second)).get(second);
        return pair == null ? with(second, List.of(first)).get(first) : pair;
    }

    private Map<DealerId, AlikePair> with(DealerId dealer, Collection<DealerId> others) {
        Map<DealerId, AlikePair> with = new HashMap<>();
        for (AlikePair pair : pairs.with(dealer, others)) {
            with.put(pair.a().equals(dealer) ? pair.b() : pair.a(), pair);
        }
        return with;
    }

    /** By the other: the name of before that both have. */
    public Map<DealerId, String> before(DealerId dealer, List<DealerId> others) {
        return former.agreed(others.stream().map(each -> dealer).toList(), others).stream()
                .collect(Collectors.toMap(Agreed::b, Agreed::name));
    }

    /** Those of these pairs whose names agree only with one of before. */
    public Set<List<DealerId>> before(List<List<DealerId>> of) {
        return former
                .agreed(
                        of.stream().map(List::getFirst).toList(),
                        of.stream().map(List::getLast).toList())
                .stream()
                .map(each -> List.of(each.a(), each.b()))
                .collect(Collectors.toSet());
    }

    private static Match told(Match match, @Nullable AlikePair pair, @Nullable String before) {
        if (pair == null) {
            return match;
        }
        Map<Code, Reason> known = match.reasons().stream()
                .collect(Collectors.toMap(Reason::code, Function.identity(), (one, two) -> one));
        return new Match(
                match.dealer(),
                pair.verdict(),
                pair.kind(),
                pair.bits(),
                match.sure(),
                match.name(),
                match.city(),
                match.region(),
                match.since(),
                match.entered(),
                match.state(),
                match.owner(),
                match.mayOpen(),
                told(pair, known, before));
    }

    private static List<Reason> told(AlikePair pair, Map<Code, Reason> known, @Nullable String before) {
        return pair.reasons().stream()
                .map(code -> code == Code.SAME_NAME && before != null
                        ? new Reason(code, code.field(), null, before, true)
                        : known.getOrDefault(code, new Reason(code, code.field(), null, null)))
                .toList();
    }
}
