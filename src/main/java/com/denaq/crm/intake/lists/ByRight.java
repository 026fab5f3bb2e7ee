package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.NewLead;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Branches of a chain and namesakes stand in one list by right: what resembles only such is added without asking. */
@Component
class ByRight {

    private final JdbcClient db;

    ByRight(JdbcClient db) {
        this.db = db;
    }

    /** The lead with the reason why it is another; null where it resembles anything else. */
    @Nullable
    NewLead explained(LeadList list, NewLead lead, Entered entered, List<Entered> together) {
        return entered instanceof Entered.LooksSimilar similar
                        && similar.verdict().matches().stream().allMatch(ByRight::apart)
                        && allOf(list, dealers(similar.verdict()), together)
                ? lead.explained(why(similar.verdict()), null)
                : null;
    }

    private static boolean apart(Match match) {
        return match.kind() == Match.Kind.BRANCH || match.kind() == Match.Kind.NAMESAKE;
    }

    private static NewLead.Why why(Verdict verdict) {
        return verdict.matches().getFirst().kind() == Match.Kind.BRANCH ? NewLead.Why.BRANCH : NewLead.Why.NAME_ONLY;
    }

    private static List<DealerId> dealers(Verdict verdict) {
        return verdict.matches().stream().map(Match::dealer).toList();
    }

    private boolean allOf(LeadList list, List<DealerId> dealers, List<Entered> together) {
        Set<DealerId> others = new HashSet<>(dealers);
        together.forEach(each -> {
            if (each instanceof Entered.Added added) {
                others.remove(added.dealer());
            }
        });
        others.removeAll(db.sql("""
                select dealer_id from lead_list_row
                 where list_id = :list and dealer_id = any(:dealers) and result in ('ADDED', 'IN_REVIEW')""")
                .param("list", list.id())
                .param("dealers", others.stream().map(DealerId::value).toArray(Long[]::new))
                .query((row, n) -> new DealerId(row.getLong(1)))
                .set());
        return others.isEmpty();
    }
}
