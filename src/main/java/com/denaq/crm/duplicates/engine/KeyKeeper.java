package com.denaq.crm.duplicates.engine;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears which dealers a transaction touches and writes their keys once, just before it commits, or when the same
 * transaction asks what is here already.
 */
@Component
public class KeyKeeper {

    private static final int BATCH = 1_000;

    private final KeyTable table;
    private final Growth growth;

    KeyKeeper(KeyTable table, Growth growth) {
        this.table = table;
        this.growth = growth;
    }

    public void touched(DealersTouched event) {
        Touched touched = ofThisTransaction();
        event.dealers().stream().map(DealerId::value).forEach(touched.dealers::add);
        if (touched.committing) {
            touched.write(); // touched by another room's last deeds before the commit
        }
    }

    void writeNow() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Touched touched) {
            touched.write();
        }
    }

    private Touched ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Touched known) {
            return known;
        }
        Touched made = new Touched();
        TransactionSynchronizationManager.bindResource(this, made);
        TransactionSynchronizationManager.registerSynchronization(made);
        return made;
    }

    private final class Touched implements TransactionSynchronization {

        final Set<Long> dealers = new TreeSet<>();
        boolean committing;
        int written;

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 100;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
            committing = true;
        }

        /** For whoever reads the rows in the transaction that changes them. */
        @Override
        public void flush() {
            write();
        }

        void write() {
            List<Long> ids = new ArrayList<>(dealers);
            dealers.clear();
            for (int from = 0; from < ids.size(); from += BATCH) {
                table.refresh(ids.subList(from, Math.min(ids.size(), from + BATCH)));
            }
            written += ids.size();
        }

        @Override
        public void afterCommit() {
            growth.by(written);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KeyKeeper.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KeyKeeper.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KeyKeeper.this);
        }
    }
}
