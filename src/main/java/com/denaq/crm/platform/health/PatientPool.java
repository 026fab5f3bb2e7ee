package com.denaq.crm.platform.health;

import com.denaq.crm.platform.database.DatabaseGone;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Waits long for a connection while all are at work; but who asked for a page doesn't wait for a database that isn't
 * there. The pool itself can't tell the one from the other, so its own time-out is short, and this asks it again and looks
 * after the database in between. Jobs wait in any case: they would only fail, and be logged, the more often.
 */
class PatientPool extends DelegatingDataSource {

    /** Under a rush requests wait for their turn rather than fail. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    /**
     * Who has waited in vain for as long as the pool lets wait: it would put them behind all who came later. One of them
     * asks it, the others wait here, and so do all who come before that is over.
     */
    final ReentrantLock turn = new ReentrantLock(true);

    private final HikariDataSource pool;
    private final Supplier<Pulse> pulse;
    private volatile long lastGiven = System.nanoTime();

    PatientPool(HikariDataSource pool, Supplier<Pulse> pulse) {
        super(pool);
        this.pool = pool;
        this.pulse = pulse;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        if (RequestContextHolder.getRequestAttributes() == null) {
            return again(end, false);
        }
        if (!turn.isLocked()) {
            refuseWhereAway();
            try {
                return given();
            } catch (SQLTransientConnectionException none) {
                if (away()) {
                    throw new DatabaseGone(none);
                }
            }
        }
        return inTurn(end);
    }

    private Connection given() throws SQLException {
        Connection connection = super.getConnection();
        lastGiven = System.nanoTime();
        return connection;
    }

    /** What lives in the pool is good although no new one could be made. */
    private void refuseWhereAway() throws DatabaseGone {
        boolean gone = pulse.get().lastGone() && inside(HikariPoolMXBean::getTotalConnections) == 0;
        if ((gone || (pulse.get().lastMute() && noneForLong())) && away()) {
            throw new DatabaseGone();
        }
    }

    private boolean away() {
        return pulse.get().gone() || (pulse.get().lastMute() && noneForLong());
    }

    /** Under a rush the database may be too slow for the pulse, but it gives back one connection after the other. */
    private boolean noneForLong() {
        return System.nanoTime() - lastGiven > pulse.get().onlySlow().toNanos()
                && inside(HikariPoolMXBean::getIdleConnections) == 0;
    }

    private int inside(ToIntFunction<HikariPoolMXBean> count) {
        HikariPoolMXBean inside = pool.getHikariPoolMXBean();
        return inside == null ? 0 : count.applyAsInt(inside);
    }

    private Connection inTurn(long end) throws SQLException {
        try {
            if (!turn.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new SQLTransientConnectionException("All connections are at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection", e);
        }
        try {
            refuseWhereAway();
            return again(end, true);
        } finally {
            turn.unlock();
        }
    }

    private Connection again(long end, boolean asked) throws SQLException {
        while (true) {
            try {
                return given();
            } catch (SQLTransientConnectionException none) {
                if (asked && away()) {
                    throw new DatabaseGone(none);
                }
                if (System.nanoTime() - end > 0) {
                    throw none;
                }
            }
        }
    }
}
