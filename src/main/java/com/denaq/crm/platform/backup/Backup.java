package com.denaq.crm.platform.backup;

import com.denaq.crm.platform.backup.Contents.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes all rows of one moment into one compressed file, while others go on working. */
@Component
class Backup {

    private final DataSource database;
    private final JsonMapper json;
    private final Clock clock;

    Backup(DataSource database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The file appears when it is whole. */
    Contents write(Path file) throws IOException, SQLException {
        try (Unfinished unfinished = Unfinished.beside(file);
                Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return write(connection, unfinished, file);
            } finally {
                connection.rollback();
            }
        }
    }

    /** It has its name before it is closed, which lets go of its lock. */
    private Contents write(Connection connection, Unfinished unfinished, Path file) throws IOException, SQLException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(unfinished.out(), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Contents contents = write(connection, zip);
            zip.finish();
            zip.flush();
            unfinished.become(file);
            return contents;
        }
    }

    private Contents write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        Catalog catalog = new Catalog(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Table> written = new ArrayList<>();
        for (Table table : catalog.tables()) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            long rows = copy.copyOut(table.copy("to stdout"), zip);
            zip.closeEntry();
            written.add(new Table(table.name(), table.columns(), rows));
        }
        // Sequences are of no moment: read after the rows they are never behind them.
        Contents contents =
                new Contents(Contents.FORMAT, clock.instant(), catalog.migrations(), written, catalog.sequences());
        zip.putNextEntry(new ZipEntry(Contents.ENTRY));
        zip.write(json.writeValueAsBytes(contents));
        zip.closeEntry();
        return contents;
    }
}
