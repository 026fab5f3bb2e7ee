package com.denaq.crm.platform.derived;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows on their way into a table by COPY, on the connection of the transaction under way. */
public final class Copy {

    /** Characters: a dozen tables may be on their way at once, and each is held twice when it is sent. */
    private static final int FULL = 500_000;

    private final DataSource source;
    private final String target;
    private final StringBuilder rows = new StringBuilder();

    /** The target is a table with its columns: {@code search_word (word, dealer_id, field)}. */
    public Copy(DataSource source, String target) {
        this.source = source;
        this.target = target;
    }

    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(escaped(values[i]));
        }
        rows.append('\n');
        if (rows.length() > FULL) {
            send();
        }
    }

    /** Sends what is still held. Between this and the next row other statements may run on the connection. */
    public void send() {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (SQLException | IOException e) {
            throw e instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static String escaped(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        String text = value.toString();
        boolean plain =
                text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
