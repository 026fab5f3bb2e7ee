package com.denaq.crm.listing.rows;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears which dealers a transaction touches and writes their rows once, just before it commits. */
@Component
class ListingKeeper {

    /** What the sort keys depend on. */
    private static final Set<Aspect> WHOLE = EnumSet.of(Aspect.FACTS, Aspect.EXISTENCE);

    private final ListingRows rows;

    ListingKeeper(ListingRows rows) {
        this.rows = rows;
    }

    @EventListener
    void touched(DealersTouched event) {
        if (event.aspect() == Aspect.PEOPLE) {
            return; // the row repeats nothing of them
        }
        Touched touched = ofThisTransaction();
        Set<Long> ids = WHOLE.contains(event.aspect()) ? touched.whole : touched.part;
        event.dealers().stream().map(DealerId::value).forEach(ids::add);
        if (touched.written) {
            touched.write(); // touched by another room's last deeds before the commit, or in no transaction
        }
    }

    private Touched ofThisTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new Touched(true);
        }
        Touched known = (Touched) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        Touched made = new Touched(false);
        TransactionSynchronizationManager.bindResource(this, made);
        TransactionSynchronizationManager.registerSynchronization(made);
        return made;
    }

    private final class Touched implements TransactionSynchronization {

        final Set<Long> whole = new TreeSet<>();
        final Set<Long> part = new TreeSet<>();
        boolean written;

        Touched(boolean written) {
            this.written = written;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 100;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
            written = true;
        }

        /** For whoever reads the rows in the transaction that changes them. */
        @Override
        public void flush() {
            write();
        }

        void write() {
            part.removeAll(whole);
            if (!whole.isEmpty()) {
                rows.remake(whole);
            }
            if (!part.isEmpty()) {
                rows.refresh(part);
            }
            whole.clear();
            part.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ListingKeeper.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ListingKeeper.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ListingKeeper.this);
        }
    }
}
