package com.denaq.crm.bench;

import com.denaq.crm.bench.Journal.Spoken;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements of a request without the application: prepared, one after the other, on one connection, every row read,
 * and taken back in the end. So of a write the commit is missing, and what is unique is refused: it is there already.
 */
final class BareSql implements AutoCloseable {

    private static final String THERE_ALREADY = "23505";
    private static final Pattern INSERT = Pattern.compile("(?i)\\binsert\\b");
    private static final Pattern MOMENT = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d \\d\\d:");

    private final Connection connection;
    private final Map<String, String> prepared = new HashMap<>();

    BareSql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** How long they take together. */
    long nanos(List<Spoken> spoken) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Spoken each : spoken) {
                prepare(statement, each);
            }
            long nanos = 0;
            for (Spoken each : spoken) {
                nanos += said(statement, each);
            }
            return nanos;
        } finally {
            connection.rollback();
        }
    }

    private void prepare(Statement statement, Spoken spoken) throws SQLException {
        if (!prepared.containsKey(spoken.sql())) {
            String name = "bare_" + prepared.size();
            statement.execute("prepare " + name + types(spoken.parameters()) + " as " + spoken.sql());
            connection.commit();
            prepared.put(spoken.sql(), name);
        }
    }

    /** A moment beside an interval would be taken for one. */
    private static String types(List<String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(each -> MOMENT.matcher(each).lookingAt() ? "timestamptz" : "unknown")
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private long said(Statement statement, Spoken spoken) throws SQLException {
        boolean mayBeRefused = INSERT.matcher(spoken.sql()).find();
        Savepoint before = mayBeRefused ? connection.setSavepoint() : null;
        long began = System.nanoTime();
        try {
            say(statement, spoken);
            return System.nanoTime() - began;
        } catch (SQLException refused) {
            if (before == null || !THERE_ALREADY.equals(refused.getSQLState())) {
                throw refused;
            }
            long took = System.nanoTime() - began;
            connection.rollback(before);
            return took;
        }
    }

    private void say(Statement statement, Spoken spoken) throws SQLException {
        String arguments = spoken.parameters().isEmpty() ? "" : "(" + String.join(", ", spoken.parameters()) + ")";
        boolean rows = statement.execute("execute " + prepared.get(spoken.sql()) + arguments);
        if (rows) {
            try (ResultSet set = statement.getResultSet()) {
                while (set.next()) {
                    set.getString(1);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
