package com.denaq.crm.duplicates.engine;

import com.denaq.crm.platform.database.DataReplaced;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has common words learnt anew when the base has grown by an eighth, so that a fresh base soon knows its own. */
@Component
class Growth {

    private static final Logger LOG = LoggerFactory.getLogger(Growth.class);
    private static final long LEAST = 150;

    private final Commons commons;
    private final TransactionOperations transactions;
    private final AtomicLong since = new AtomicLong();
    private final AtomicBoolean learning = new AtomicBoolean();

    Growth(Commons commons, TransactionOperations transactions) {
        this.commons = commons;
        this.transactions = transactions;
    }

    void by(int dealers) {
        if (dealers > 0 && since.addAndGet(dealers) >= LEAST && since.get() * 8 >= commons.known()) {
            if (learning.compareAndSet(false, true)) {
                since.set(0);
                Thread.ofVirtual().name("learn-common-words").start(this::learn);
            }
        }
    }

    /** Those entered since; others than they are here where the data was replaced. */
    long since() {
        return since.get();
    }

    @EventListener
    void forget(DataReplaced event) {
        since.set(0);
    }

    private void learn() {
        try {
            transactions.executeWithoutResult(status -> commons.learn());
        } catch (RuntimeException e) {
            LOG.warn("Common words could not be learnt now; the next hours' job will", e);
        } finally {
            learning.set(false);
        }
    }
}
