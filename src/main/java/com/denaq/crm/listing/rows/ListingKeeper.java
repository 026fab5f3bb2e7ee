package com.denaq.crm.listing.rows;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.derived.BeforeCommit;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears which dealers a transaction touches and writes their rows once, just before it commits. */
@Component
class ListingKeeper {

    /** What the sort keys depend on. */
    private static final Set<Aspect> WHOLE = EnumSet.of(Aspect.FACTS, Aspect.EXISTENCE);

    private final ListingRows rows;
    private final BeforeCommit<Touched> touched = new BeforeCommit<>(Touched::new);

    ListingKeeper(ListingRows rows) {
        this.rows = rows;
    }

    @EventListener
    void touched(DealersTouched event) {
        if (event.aspect() == Aspect.PEOPLE) {
            return; // the row repeats nothing of them
        }
        Touched here = touched.here();
        Set<Long> ids = event.aspect() == Aspect.ENTERED
                ? here.entered
                : WHOLE.contains(event.aspect()) ? here.whole : here.part;
        event.dealers().stream().map(DealerId::value).forEach(ids::add);
        here.added();
    }

    private final class Touched extends BeforeCommit.Gathered {

        final Set<Long> entered = new TreeSet<>();
        final Set<Long> whole = new TreeSet<>();
        final Set<Long> part = new TreeSet<>();

        @Override
        public void write() {
            entered.removeAll(whole);
            part.removeAll(entered);
            part.removeAll(whole);
            if (!entered.isEmpty()) {
                rows.enter(entered);
            }
            if (!whole.isEmpty()) {
                rows.remake(whole);
            }
            if (!part.isEmpty()) {
                rows.refresh(part);
            }
            entered.clear();
            whole.clear();
            part.clear();
        }
    }
}
