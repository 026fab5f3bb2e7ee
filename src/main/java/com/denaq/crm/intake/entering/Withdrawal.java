package com.denaq.crm.intake.entering;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerArrivals;
import com.denaq.crm.dealers.DealerId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries back that nobody has touched. */
@Component
public class Withdrawal {

    private final JdbcClient db;
    private final DealerArrivals arrivals;
    private final Attempts attempts;
    private final ReviewRows reviews;

    Withdrawal(JdbcClient db, DealerArrivals arrivals, Attempts attempts, ReviewRows reviews) {
        this.db = db;
        this.arrivals = arrivals;
        this.attempts = attempts;
        this.reviews = reviews;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<DealerId> of(Viewer viewer, Collection<DealerId> dealers) {
        List<DealerId> asEntered = arrivals.asEntered(viewer, dealers);
        Set<DealerId> handled = handled(asEntered);
        List<DealerId> untouched =
                asEntered.stream().filter(each -> !handled.contains(each)).toList();
        arrivals.withdraw(viewer, untouched);
        attempts.undone(untouched);
        reviews.forget(untouched);
        return untouched;
    }

    /** Those somebody has done something with: whoever does locks the dealer first, as is done here. */
    private Set<DealerId> handled(List<DealerId> dealers) {
        return Set.copyOf(db.sql("""
                select dealer_id from activity
                 where dealer_id = any(:dealers) and kind not in ('STAGE', 'ASSIGNMENT') and deleted_at is null
                union
                select dealer_id from next_step where dealer_id = any(:dealers)
                union
                select dealer_id from contact where dealer_id = any(:dealers) and not at_entry and deleted_at is null
                union
                select dealer_id from sticky_note where dealer_id = any(:dealers)""")
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query((row, n) -> new DealerId(row.getLong(1)))
                .set());
    }
}
