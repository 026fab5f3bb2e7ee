package com.denaq.crm.intake.entering;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerArrivals;
import com.denaq.crm.dealers.DealerId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries back that nobody has touched. */
@Component
public class Withdrawal {

    private final Handled handled;
    private final DealerArrivals arrivals;
    private final Attempts attempts;
    private final ReviewRows reviews;

    Withdrawal(Handled handled, DealerArrivals arrivals, Attempts attempts, ReviewRows reviews) {
        this.handled = handled;
        this.arrivals = arrivals;
        this.attempts = attempts;
        this.reviews = reviews;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<DealerId> of(Viewer viewer, Collection<DealerId> dealers) {
        List<DealerId> asEntered = arrivals.asEntered(viewer, dealers);
        Set<DealerId> handled = this.handled.of(asEntered);
        List<DealerId> untouched =
                asEntered.stream().filter(each -> !handled.contains(each)).toList();
        arrivals.withdraw(viewer, untouched);
        attempts.undone(untouched);
        reviews.forget(untouched);
        return untouched;
    }
}
