package com.denaq.crm.duplicates.engine;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.derived.BeforeCommit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Hears which dealers a transaction touches and writes their keys once, just before it commits, or when the same
 * transaction asks what is here already.
 */
@Component
public class KeyKeeper {

    private static final int BATCH = 1_000;

    private final KeyTable table;
    private final Growth growth;
    private final BeforeCommit<Touched> touched = new BeforeCommit<>(Touched::new);

    KeyKeeper(KeyTable table, Growth growth) {
        this.table = table;
        this.growth = growth;
    }

    public void touched(DealersTouched event) {
        Touched here = touched.here();
        List<Long> ids = event.dealers().stream().map(DealerId::value).toList();
        here.dealers.addAll(ids);
        if (event.aspect() == Aspect.ENTERED) {
            here.entered.addAll(ids);
        }
        here.added();
    }

    /** What this transaction changed can be looked up from now on. */
    public void writeNow() {
        touched.known().ifPresent(Touched::write);
    }

    private final class Touched extends BeforeCommit.Gathered {

        final Set<Long> dealers = new TreeSet<>();
        final Set<Long> entered = new HashSet<>();
        int written;

        @Override
        public void write() {
            List<Long> ids = new ArrayList<>(dealers);
            dealers.clear();
            for (int from = 0; from < ids.size(); from += BATCH) {
                table.refresh(ids.subList(from, Math.min(ids.size(), from + BATCH)), entered);
            }
            entered.clear();
            written += ids.size();
        }

        @Override
        public void afterCommit() {
            growth.by(written);
        }
    }
}
