package com.denaq.crm.platform.health;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log that the database is away: once, then at most once a minute with what wasn't written for it, and when it is
 * back. Looks after it meanwhile, for perhaps nobody asks.
 */
class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Who waits for a connection meanwhile learns only then that there was none, see {@link PatientPool}. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(30);

    private final Duration repeated;
    private final @Nullable BooleanSupplier felt;
    private @Nullable Thread watching;
    private boolean closed;
    private long since;
    private long toldAt;
    private long backAt = System.nanoTime() - STRAGGLERS.toNanos();
    private boolean told;
    private int unwritten;
    private String lastUnwritten = "";

    /** @param felt whether it answers, looked up anew; null: nobody looks after it */
    Outage(Duration repeated, @Nullable BooleanSupplier felt) {
        this.repeated = repeated;
        this.felt = felt;
    }

    /** Perhaps it is only slow: nothing is said yet. */
    synchronized void silent() {
        watch();
    }

    /** @param doing what it does instead, in words */
    synchronized void unfelt(String doing, String reason) {
        watch();
        long now = System.nanoTime();
        if (!told) {
            LOG.warn("The database {}: {}", doing, reason);
        } else if (now - toldAt >= repeated.toNanos()) {
            LOG.warn("The database {}, for {} now; {}: {}", doing, time(now - since), unwritten(), reason);
        } else {
            return;
        }
        since = told ? since : now;
        toldAt = now;
        told = true;
    }

    /** What failed for want of it isn't written each time. */
    synchronized void unwritten(String reason) {
        unwritten++;
        lastUnwritten = reason;
        watch();
    }

    synchronized void felt() {
        long now = System.nanoTime();
        if (told) {
            LOG.info("The database is back, after {}; {}", time(now - since), unwritten());
            backAt = now;
        } else if (unwritten > 0 && now - backAt > STRAGGLERS.toNanos()) {
            LOG.warn("The database was away for a moment; {}: {}", unwritten(), lastUnwritten);
        }
        told = false;
        unwritten = 0;
    }

    private String unwritten() {
        return unwritten
                + (unwritten == 1
                        ? " error that came of it wasn't written"
                        : " errors that came of it weren't written");
    }

    private static String time(long nanos) {
        long seconds = Duration.ofNanos(nanos).toSeconds();
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    private void watch() {
        if (felt != null && watching == null && !closed) {
            watching = Thread.ofPlatform().daemon().name("database-outage").start(() -> lookAfter(felt));
        }
    }

    private void lookAfter(BooleanSupplier felt) {
        do {
            LockSupport.parkNanos(LOOK.toNanos());
        } while (!over(felt.getAsBoolean()));
    }

    private synchronized boolean over(boolean isFelt) {
        boolean over = closed || (isFelt && unwritten == 0);
        if (over) {
            watching = null;
        }
        return over;
    }

    synchronized void close() {
        closed = true;
    }
}
