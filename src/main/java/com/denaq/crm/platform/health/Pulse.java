package com.denaq.crm.platform.health;

import com.denaq.crm.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Feels whether the database answers, on a connection of its own: a busy pool is no illness. Remembers for a second. */
@Component
class Pulse {

    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final int PATIENCE_SECONDS = 1;

    private final Database database;
    private boolean felt;
    private long at = System.nanoTime() - 2 * FRESH_NANOS;

    @Autowired
    Pulse(JdbcConnectionDetails details) {
        this(new Database(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
    }

    Pulse(Database database) {
        this.database = database;
    }

    synchronized boolean felt() {
        long now = System.nanoTime();
        if (now - at > FRESH_NANOS) {
            felt = feel();
            at = System.nanoTime();
        }
        return felt;
    }

    private boolean feel() {
        try (Connection connection = database.connect(PATIENCE_SECONDS)) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
