package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.NewLead;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Branches of a chain and namesakes stand in one list by right: what resembles only such is added without asking. */
@Component
class ByRight {

    private final JdbcClient db;

    ByRight(JdbcClient db) {
        this.db = db;
    }

    /** Of a portion by its places those leads, with the reason why they are others; what resembles anything else is missing. */
    Map<Integer, NewLead> explained(LeadList list, List<NewLead> leads, List<Entered> entered) {
        Map<Integer, Verdict> similar = new TreeMap<>();
        Set<DealerId> together = new HashSet<>();
        for (int i = 0; i < entered.size(); i++) {
            if (entered.get(i) instanceof Entered.Added added) {
                together.add(added.dealer());
            } else if (entered.get(i) instanceof Entered.LooksSimilar one
                    && one.verdict().matches().stream().allMatch(ByRight::apart)) {
                similar.put(i, one.verdict());
            }
        }
        Set<DealerId> others = new HashSet<>();
        similar.values().forEach(verdict -> others.addAll(dealers(verdict)));
        others.removeAll(together);
        together.addAll(of(list, others));
        similar.values().removeIf(verdict -> !together.containsAll(dealers(verdict)));
        Map<Integer, NewLead> explained = new TreeMap<>();
        similar.forEach((i, verdict) -> explained.put(i, leads.get(i).explained(why(verdict), null)));
        return explained;
    }

    private static boolean apart(Match match) {
        return match.kind() == Match.Kind.BRANCH || match.kind() == Match.Kind.NAMESAKE;
    }

    private static NewLead.Why why(Verdict verdict) {
        return verdict.matches().getFirst().kind() == Match.Kind.BRANCH ? NewLead.Why.BRANCH : NewLead.Why.NAME_ONLY;
    }

    private static Set<DealerId> dealers(Verdict verdict) {
        return verdict.matches().stream().map(Match::dealer).collect(Collectors.toSet());
    }

    /** Those of them that came with portions before. */
    private Set<DealerId> of(LeadList list, Collection<DealerId> dealers) {
        return dealers.isEmpty()
                ? Set.of()
                : db.sql("""
                select dealer_id from lead_list_row
                 where list_id = :list and dealer_id = any(:dealers) and result in ('ADDED', 'IN_REVIEW')""")
                        .param("list", list.id())
                        .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                        .query((row, n) -> new DealerId(row.getLong(1)))
                        .set();
    }
}
