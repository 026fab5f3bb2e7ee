package com.denaq.crm.platform.backup;

import com.denaq.crm.platform.backup.Catalog.Aside;
import com.denaq.crm.platform.backup.Contents.Table;
import com.denaq.crm.platform.commands.CommandFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;

/**
 * Puts a backup's rows into the database, all or nothing. Foreign keys, indexes and triggers are put aside meanwhile
 * and checked when they come back; that needs no superuser.
 */
@Component
class Restore {

    /** Has rows in a database that nobody has used yet. */
    private static final Set<String> FILLED_BEFORE_USE =
            Set.of("setting", "refusal_reason", "paper_type", "scheduled_tasks", "duplicate_common");

    /** A token that was taken away since the backup, perhaps because it was stolen, doesn't come back by it. */
    private static final String REVOKED =
            "create temp table revoked_token on commit drop as select token_hash, revoked_at from api_token where revoked_at is not null";

    private static final String STAY_REVOKED = """
            update api_token t set revoked_at = r.revoked_at
              from revoked_token r where t.token_hash = r.token_hash and t.revoked_at is null""";

    private final DataSource database;

    Restore(DataSource database) {
        this.database = database;
    }

    void read(BackupFile file, boolean replace) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Catalog catalog = new Catalog(connection);
                check(file.contents(), catalog, replace);
                read(file, connection, catalog);
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
            connection.setAutoCommit(true);
            run(connection, List.of("analyze"));
        }
    }

    private static void check(Contents contents, Catalog catalog, boolean replace) {
        List<String> here = catalog.migrations();
        if (contents.format() != Contents.FORMAT || !contents.migrations().equals(here)) {
            throw new CommandFailed(
                    "The backup was made by another version of Denaq CRM (its schema has %s, this one %s): restore it with that version, then update."
                            .formatted(described(contents.migrations()), described(here)));
        }
        if (!replace) {
            String filled = catalog.tables().stream()
                    .map(Table::name)
                    .filter(table -> !FILLED_BEFORE_USE.contains(table) && catalog.hasRows(table))
                    .collect(Collectors.joining(", "));
            if (!filled.isEmpty()) {
                throw new CommandFailed("The database is not empty (" + filled
                        + "): restore into another, or add --replace to lose what is there.");
            }
        }
    }

    private static String described(List<String> migrations) {
        return migrations.size() + " migrations";
    }

    private static void read(BackupFile file, Connection connection, Catalog catalog) throws IOException, SQLException {
        List<Aside> asides = new ArrayList<>();
        asides.addAll(catalog.foreignKeys());
        asides.addAll(catalog.triggers());
        asides.addAll(catalog.indexes());
        run(connection, List.of("set local lock_timeout = '15s'", "set local maintenance_work_mem = '256MB'"));
        run(connection, asides.stream().map(Aside::away).toList());
        run(connection, List.of(REVOKED, emptyAll(connection)));
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : file.contents().tables()) {
            if (!Contents.WAYS_IN.contains(table.name())) { // there are backups that have them
                copy(copy, file, table);
            }
        }
        run(
                connection,
                file.contents().sequences().entrySet().stream()
                        .map(Restore::set)
                        .toList());
        run(connection, asides.reversed().stream().map(Aside::back).toList());
        run(connection, List.of(STAY_REVOKED));
    }

    private static void copy(CopyManager copy, BackupFile file, Table table) throws IOException, SQLException {
        try (InputStream rows = new BufferedInputStream(file.rows(table), 1 << 16)) {
            copy.copyIn(table.copy("from stdin"), rows, 1 << 16);
        }
    }

    /** Sessions too: they belong to the people who were there before. */
    private static String emptyAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select 'truncate ' || string_agg(format('public.%I', tablename), ', ')
                          from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'""")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String set(Map.Entry<String, Long> sequence) {
        String name = "'public." + Contents.quoted(sequence.getKey()).replace("'", "''") + "'";
        return sequence.getValue() == 0
                ? "select setval(%s, 1, false)".formatted(name)
                : "select setval(%s, %d)".formatted(name, sequence.getValue());
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
