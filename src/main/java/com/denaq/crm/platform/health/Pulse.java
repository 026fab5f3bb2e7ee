package com.denaq.crm.platform.health;

import com.denaq.crm.platform.database.Database;
import com.denaq.crm.platform.database.DatabaseGone;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Feels whether the database answers, on a connection of its own: a busy pool is no illness. Remembers for a second. */
@Component
class Pulse implements DisposableBean {

    /**
     * Silent is one that may only be slow, or whose name or way isn't found at this moment; mute is one that has been silent
     * for some seconds; gone is one where nobody listens, or that says that it stops or starts. One that says why it lets
     * nobody else in is none of these: who is in already is served, and others may leave.
     */
    private enum State {
        FELT,
        REFUSING,
        SILENT,
        MUTE,
        GONE
    }

    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final int PATIENCE_SECONDS = 1;
    private static final Duration ONLY_SLOW = Duration.ofSeconds(5);
    /** Who felt nothing that long ago doesn't know what was in between. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final Duration REPEATED = Duration.ofMinutes(1);

    private final Database database;
    private final Duration onlySlow;
    private final ReentrantLock feeling = new ReentrantLock();
    private volatile State state = State.SILENT;
    private long at = System.nanoTime() - 2 * FRESH_NANOS;
    private long unfeltSince = System.nanoTime();
    private String failure = "";
    private final Outage outage;

    @Autowired
    Pulse(JdbcConnectionDetails details) {
        database = new Database(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        onlySlow = ONLY_SLOW;
        outage = new Outage(REPEATED, this::felt);
    }

    Pulse(Database database) {
        this(database, ONLY_SLOW);
    }

    /** @param onlySlow how long it may be silent before it is taken for one that isn't there */
    Pulse(Database database, Duration onlySlow) {
        this.database = database;
        this.onlySlow = onlySlow;
        outage = new Outage(REPEATED, null);
    }

    Outage outage() {
        return outage;
    }

    @Override
    public void destroy() {
        outage.close();
    }

    Duration onlySlow() {
        return onlySlow;
    }

    boolean felt() {
        feeling.lock();
        try {
            return refreshed() == State.FELT;
        } finally {
            feeling.unlock();
        }
    }

    /** Whether there is surely no database now. One of those that ask at once finds out; the others don't wait for it. */
    boolean gone() {
        if (!feeling.tryLock()) {
            return lastGone();
        }
        try {
            return refreshed() == State.GONE;
        } finally {
            feeling.unlock();
        }
    }

    /** What the last feeling said, however long ago. */
    boolean lastGone() {
        return state == State.GONE;
    }

    /** Whether the last feeling found it silent, as others had for some seconds. */
    boolean lastMute() {
        return state == State.MUTE;
    }

    private State refreshed() {
        long begun = System.nanoTime();
        if (begun - at > FRESH_NANOS) {
            boolean silent = state == State.SILENT || state == State.MUTE;
            if (!silent || begun - at > REMEMBERED.toNanos()) {
                unfeltSince = begun;
            }
            State now = feel();
            at = System.nanoTime();
            state = now == State.SILENT && at - unfeltSince > onlySlow.toNanos() ? State.MUTE : now;
            tell();
        }
        return state;
    }

    private void tell() {
        switch (state) {
            case FELT -> outage.felt();
            case SILENT -> outage.silent();
            case REFUSING -> outage.unfelt("lets nobody else in", failure);
            case MUTE, GONE -> outage.unfelt("doesn't answer", failure);
        }
    }

    private State feel() {
        try (Connection connection = database.connect(PATIENCE_SECONDS)) {
            failure = "it is too slow";
            return connection.isValid(PATIENCE_SECONDS) ? State.FELT : State.SILENT;
        } catch (SQLException e) {
            failure = Database.reason(e);
            return DatabaseGone.stopsOrStarts(e.getSQLState()) || nobodyListens(e)
                    ? State.GONE
                    : says(e) ? State.REFUSING : State.SILENT;
        }
    }

    /** Whether the words are its own, not the driver's. */
    private static boolean says(SQLException failure) {
        return failure instanceof PSQLException theirs && theirs.getServerErrorMessage() != null;
    }

    private static boolean nobodyListens(@Nullable Throwable failure) {
        return failure instanceof ConnectException || (failure != null && nobodyListens(failure.getCause()));
    }
}
