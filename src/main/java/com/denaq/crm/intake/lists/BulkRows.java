package com.denaq.crm.intake.lists;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings many rows into a table by PostgreSQL's COPY, which is several times as fast as inserting them. */
@Component
class BulkRows {

    private final DataSource database;

    BulkRows(DataSource database) {
        this.database = database;
    }

    /** Rows as COPY reads them, one after the other; they go to the server as they come. */
    static final class Text {
        private static final int MUCH = 1 << 16;

        private final CopyIn copy;
        private final StringBuilder rows = new StringBuilder();
        private boolean begun;

        private Text(CopyIn copy) {
            this.copy = copy;
        }

        Text number(long value) {
            cell().append(value);
            return this;
        }

        /** As PostgreSQL writes arrays of text. */
        Text texts(List<String> values) {
            cell().append('{');
            for (int i = 0; i < values.size(); i++) {
                rows.append(i == 0 ? "\"" : ",\"");
                escaped(values.get(i));
                rows.append('"');
            }
            rows.append('}');
            return this;
        }

        private StringBuilder cell() {
            if (begun) {
                rows.append('\t');
            }
            begun = true;
            return rows;
        }

        /** Once for the array, once more for COPY. */
        private void escaped(String value) {
            for (int i = 0; i < value.length(); i++) {
                char each = value.charAt(i);
                switch (each) {
                    case '"' -> rows.append("\\\\\"");
                    case '\\' -> rows.append("\\\\\\\\");
                    case '\n' -> rows.append("\\n");
                    case '\r' -> rows.append("\\r");
                    case '\t' -> rows.append("\\t");
                    default -> rows.append(each);
                }
            }
        }

        void end() {
            rows.append('\n');
            begun = false;
            if (rows.length() >= MUCH) {
                send();
            }
        }

        private void send() {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            rows.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new Broken(e);
            }
        }
    }

    /** Carries what the database says out of who writes the rows. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final SQLException why;

        Broken(SQLException why) {
            super(why);
            this.why = why;
        }
    }

    /**
     * @param table with its columns: {@code t (a, b)}
     * @param rows writes them; the database can't be asked anything meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(String table, Consumer<Text> rows) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            try {
                Text text = new Text(copy);
                rows.accept(text);
                text.send();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (Broken e) {
            throw translated(table, e.why);
        } catch (SQLException e) {
            throw translated(table, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private RuntimeException translated(String table, SQLException why) {
        return Objects.requireNonNull(
                new SQLErrorCodeSQLExceptionTranslator(database).translate("copy " + table, null, why));
    }
}
