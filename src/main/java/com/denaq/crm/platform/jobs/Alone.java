package com.denaq.crm.platform.jobs;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Has one thing done by one at a time, on whichever instance. All that an instance is at is held by one connection, which
 * it keeps for as long: whoever is killed lets go.
 */
@Component
public class Alone {

    private static final Logger LOG = LoggerFactory.getLogger(Alone.class);
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String LET_GO = "select pg_advisory_unlock(hashtextextended(?, 0))";

    private final DataSource database;
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection holder;

    Alone(DataSource database) {
        this.database = database;
    }

    /** What somebody is alone with who does that work, as a job or as a command. */
    public static String with(TaskDescriptor<Long> task, long work) {
        return task.getTaskName() + " " + work;
    }

    /** Empty where somebody is at it already. */
    public <T> Optional<T> during(String what, Supplier<T> work) {
        if (!take(what)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            letGo(what);
        }
    }

    private synchronized boolean take(String what) {
        if (held.contains(what)) {
            return false;
        }
        try {
            if (holder != null && !holder.isValid(1)) {
                giveBack(); // what it held is held no more
            }
            if (holder == null) {
                holder = database.getConnection();
            }
            if (says(holder, TAKE, what)) {
                held.add(what);
                return true;
            }
            giveBackIfIdle();
            return false;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Nobody can be alone with " + what + " now", e);
        }
    }

    /** A connection that is gone holds nothing. */
    private synchronized void letGo(String what) {
        held.remove(what);
        try {
            if (holder != null) {
                says(holder, LET_GO, what);
            }
        } catch (SQLException e) {
            LOG.debug("{} was let go of with its connection", what, e);
        }
        giveBackIfIdle();
    }

    private void giveBackIfIdle() {
        if (held.isEmpty()) {
            giveBack();
        }
    }

    /** Also one that is broken: the pool has to know. */
    private void giveBack() {
        Connection connection = holder;
        holder = null;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("A connection broke while it was given back", e);
        }
    }

    private static boolean says(Connection connection, String sql, String what) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, what);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
