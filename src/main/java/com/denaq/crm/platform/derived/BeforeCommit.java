package com.denaq.crm.platform.derived;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work that a transaction gathers while it runs and does once, just before it commits. */
public final class BeforeCommit<G extends BeforeCommit.Gathered> {

    private final Supplier<G> made;

    public BeforeCommit(Supplier<G> made) {
        this.made = made;
    }

    /** What the transaction under way gathers. Where there is none, or it commits already, added work is due at once. */
    public G here() {
        return known().orElseGet(this::begin);
    }

    /** Empty where nothing has been gathered. */
    @SuppressWarnings("unchecked") // nobody else binds anything to this key
    public Optional<G> known() {
        return Optional.ofNullable((G) TransactionSynchronizationManager.getResource(this));
    }

    private G begin() {
        G gathered = made.get();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Gathered state = gathered;
            state.key = this;
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
        } else {
            ((Gathered) gathered).due = true;
        }
        return gathered;
    }

    /** Holds the work of one transaction. */
    public abstract static class Gathered implements TransactionSynchronization {

        private Object key = this;
        private boolean due;

        /** Does what has been gathered since the last time; may be called several times. */
        public abstract void write();

        /** After each addition: those that come during the commit, or in no transaction, aren't kept waiting. */
        public final void added() {
            if (due) {
                write();
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 100;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
            due = true;
        }

        /** For whoever reads the rows in the transaction that changes them. */
        @Override
        public void flush() {
            write();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(key);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(key, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}
