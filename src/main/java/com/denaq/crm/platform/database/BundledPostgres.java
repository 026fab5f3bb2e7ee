package com.denaq.crm.platform.database;

import com.denaq.crm.platform.database.FolderLock.Holder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that the application brings: one for a data folder, running as long as this is open. */
public final class BundledPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BundledPostgres.class);

    private static final long LOOK_NANOS = 250_000_000;
    private static final long LONGEST_PAUSE_NANOS = 30_000_000_000L;

    private final DataFolder folder;
    private final int port;
    private final @Nullable PostgresCluster cluster;
    private final @Nullable FolderLock lock;
    private volatile boolean closed;

    private BundledPostgres(DataFolder folder, int port, @Nullable PostgresCluster cluster, @Nullable FolderLock lock) {
        this.folder = folder;
        this.port = port;
        this.cluster = cluster;
        this.lock = lock;
    }

    /** Starts it for the application, which has the folder to itself. */
    public static BundledPostgres start(DataFolder folder, PostgresSettings settings) {
        FolderLock lock = FolderLock.take(folder.writable(), Holder.APPLICATION)
                .orElseThrow(() -> new CannotStart(
                        "Another Denaq CRM is using the data folder %s (%s): stop it, or name another folder with --data."
                                .formatted(folder.path(), FolderLock.holder(folder))));
        return start(folder, settings, lock);
    }

    /** Joins the running application's, or starts it for the time of a command. */
    public static BundledPostgres join(DataFolder folder, PostgresSettings settings) {
        Optional<FolderLock> lock = FolderLock.take(folder.writable(), Holder.COMMAND);
        return lock.isPresent() ? start(folder, settings, lock.get()) : running(folder);
    }

    private static BundledPostgres start(DataFolder folder, PostgresSettings settings, FolderLock lock) {
        try {
            PostgresCluster cluster = new PostgresCluster(folder);
            cluster.make();
            BundledPostgres started = new BundledPostgres(folder, cluster.start(settings), cluster, lock);
            started.watch(cluster, settings);
            return started;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * When it dies although nobody stopped it, it is started again where it was. By a thread of its own: what waits for a
     * process to end in the library does so in a pool that may be busy, and looks the more seldom the longer it lives.
     */
    private void watch(PostgresCluster own, PostgresSettings settings) {
        Thread.ofPlatform().daemon().name("postgres-watch").start(() -> {
            Optional<ProcessHandle> process = Optional.empty();
            Attempts attempts = new Attempts();
            while (!closed) {
                LockSupport.parkNanos(attempts.pause);
                try {
                    process = process.or(own::process);
                    if (process.filter(PostmasterFile::ended).isPresent()) {
                        attempts.begin();
                        revive(own, settings);
                        process = Optional.empty();
                    }
                    attempts.end();
                } catch (RuntimeException failure) {
                    attempts.failed(failure);
                }
            }
        });
    }

    private synchronized void revive(PostgresCluster own, PostgresSettings settings) {
        if (!closed) {
            own.start(settings, port, () -> !closed);
        }
    }

    /** To start it again, ever more seldom; the log is told of those that don't help, once a minute. */
    private static class Attempts {

        private static final long TOLD_NANOS = 60_000_000_000L;
        private static final int FOR_A_MOMENT = 3; // the dead one's sessions may need it to notice

        private long pause = LOOK_NANOS;
        private int vain;
        private long toldAt;

        void begin() {
            if (vain == 0) {
                LOG.error("The bundled PostgreSQL died; starting it again.");
            }
        }

        void failed(RuntimeException failure) {
            vain++;
            if (vain == FOR_A_MOMENT || (vain > FOR_A_MOMENT && System.nanoTime() - toldAt >= TOLD_NANOS)) {
                LOG.error("The bundled PostgreSQL doesn't start again, tried {}×: {}", vain, failure.getMessage());
                toldAt = System.nanoTime();
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
        }

        void end() {
            vain = 0;
            pause = LOOK_NANOS;
        }
    }

    private static BundledPostgres running(DataFolder folder) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            Optional<PostmasterFile> file = PostmasterFile.read(PostgresCluster.home(folder));
            if (file.isPresent() && file.get().ready()) {
                return new BundledPostgres(folder, file.get().port(), null, null);
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new CannotStart(
                "Denaq CRM is using the data folder " + folder.path() + " but its database isn't running.");
    }

    /** The database of that name, created where it lacks. */
    public Database database(String name) {
        return database(name, true);
    }

    /** The database of that name, or a refusal. */
    Database existing(String name) {
        return database(name, false);
    }

    private Database database(String name, boolean create) {
        String password = PostgresCluster.password(folder);
        try (Connection connection = address("postgres", password).connect(10);
                Statement statement = connection.createStatement()) {
            if (isThere(statement, name)) {
                return address(name, password);
            }
            if (!create) {
                throw isThere(statement, OpenDatabase.DEMO) ? folder.onlyDemo() : folder.noInstallation();
            }
            statement.execute("create database " + name);
            return address(name, password);
        } catch (SQLException e) {
            throw new CannotStart("The bundled database can't be reached: " + e.getMessage(), e);
        }
    }

    private static boolean isThere(Statement statement, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return found.next();
        }
    }

    private Database address(String name, String password) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, PostgresCluster.USER, password);
    }

    /** Stops it, if it was started here. */
    @Override
    public void close() {
        closed = true; // one that is being started again isn't waited for any longer
        stop();
    }

    private synchronized void stop() {
        if (cluster != null) {
            cluster.stop();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
