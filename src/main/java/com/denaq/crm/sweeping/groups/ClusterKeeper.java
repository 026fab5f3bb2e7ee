package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.merging.PairDecided;
import com.denaq.crm.platform.derived.BeforeCommit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps how many of a cluster are there: who is merged, deleted or told apart is there no more, in the same transaction,
 * and again when that is taken back.
 */
@Component
class ClusterKeeper {

    private final ClusterSizes sizes;
    private final AlikePairs pairs;
    private final BeforeCommit<Touched> touched = new BeforeCommit<>(Touched::new);

    ClusterKeeper(ClusterSizes sizes, AlikePairs pairs) {
        this.sizes = sizes;
        this.pairs = pairs;
    }

    @EventListener
    void on(DealersTouched event) {
        if (event.aspect() == Aspect.EXISTENCE) {
            add(event.dealers());
        }
    }

    /** The sweep finds no pair that is told apart: when that is taken back, the next one has to look at the two again. */
    @EventListener
    void on(PairDecided event) {
        List<DealerId> both = List.of(event.a(), event.b());
        pairs.lookAgain(both);
        add(both);
    }

    private void add(Collection<DealerId> dealers) {
        Touched here = touched.here();
        dealers.stream().map(DealerId::value).forEach(here.dealers::add);
        here.added();
    }

    private final class Touched extends BeforeCommit.Gathered {

        final Set<Long> dealers = new TreeSet<>();

        @Override
        public void write() {
            if (!dealers.isEmpty()) {
                List<Long> ids = new ArrayList<>(dealers);
                dealers.clear();
                sizes.ofDealers(ids);
            }
        }
    }
}
