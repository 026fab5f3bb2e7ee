package com.denaq.crm.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL cluster in a data folder: made, started and stopped with the bundled programs. */
final class PostgresCluster {

    private static final int PATIENCE_SECONDS = 60;
    private static final int PORTS = 3;

    static final String USER = "denaq";

    private final Path folder;
    private final Path home;
    private final Path program;
    private final PostgresAccount account;

    PostgresCluster(DataFolder folder) {
        this.folder = folder.path();
        this.home = home(folder);
        this.program = PostgresProgram.unpackedIn(Path.of(System.getProperty(
                "denaq.program", this.folder.resolve("program").toString())));
        this.account = PostgresAccount.choose();
    }

    static Path home(DataFolder folder) {
        return folder.path().resolve("postgres");
    }

    static String password(DataFolder folder) {
        try {
            return Files.readString(passwordFile(folder.path())).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The bundled database's password can't be read from " + passwordFile(folder.path()) + ".", e);
        }
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("postgres.password");
    }

    /** Makes the cluster where it lacks. A first start that was cut short leaves only a folder to be thrown away. */
    void make() {
        try {
            if (Files.exists(home.resolve("PG_VERSION"))) {
                account.own(home);
                return;
            }
            throwAwayUnfinished();
            homeMustBeEmpty();
            Path unfinished = Files.createTempDirectory(folder, "postgres-unfinished");
            Path password = newPassword();
            Path readable = Files.copy(password, unfinished.resolveSibling(unfinished.getFileName() + ".password"));
            account.own(unfinished);
            account.own(readable);
            initialise(unfinished, readable);
            Files.delete(readable);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("The database can't be created in " + folder + ": " + Reasons.of(e) + ".", e);
        }
    }

    private void initialise(Path target, Path password) {
        Commands.Ended ended = pg(
                "initdb",
                "-D",
                target.toString(),
                "-U",
                USER,
                "--pwfile=" + password,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-collate=C",
                "--lc-ctype=C.UTF-8",
                "--no-instructions",
                "--no-sync");
        if (ended.code() != 0) {
            throw failure("The database can't be created in " + folder, ended.output());
        }
    }

    private void throwAwayUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("postgres-unfinished"))
                    .toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    /** What is there is somebody's: neither thrown away nor built upon. */
    private void homeMustBeEmpty() throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.isDirectory(home) ? Files.list(home) : Stream.of(home)) {
            if (files.findAny().isEmpty()) {
                return;
            }
            throw new CannotStart(home + " holds something that is no database of Denaq CRM: empty it, or name another"
                    + " folder with --data.");
        }
    }

    private Path newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = passwordFile(folder);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(random));
    }

    /** Starts it on a free port of this machine alone; ends one that outlived its application first. */
    int start(PostgresSettings settings) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                start(settings, port, () -> true);
                return port;
            } catch (CannotStart failure) { // somebody else may have taken the port meanwhile
                if (attempt == PORTS || !String.valueOf(failure.getMessage()).contains("TCP/IP")) {
                    throw failure;
                }
            }
        }
    }

    /** @param wanted whether sessions of a dead one are still waited for */
    void start(PostgresSettings settings, int port, BooleanSupplier wanted) {
        if (PostmasterFile.read(home).filter(left -> left.alive(home)).isPresent()) {
            stop();
        }
        try {
            Orphans.end(home);
            PostmasterFile.nobodys(home);
            Path file = home.resolve("postgresql.auto.conf");
            Files.deleteIfExists(file);
            Files.writeString(file, settings.file(port));
            account.own(file);
            Path log = home.resolve("start.log");
            Commands.Ended ended = started(log);
            for (int i = 0; i < PATIENCE_SECONDS && ended.code() != 0 && orphaned(log) && wanted.getAsBoolean(); i++) {
                LockSupport.parkNanos(1_000_000_000L);
                ended = started(log);
            }
            if (ended.code() != 0) {
                throw failure("The bundled PostgreSQL doesn't start", ended.output() + said(log));
            }
        } catch (IOException e) {
            throw new CannotStart("The bundled PostgreSQL can't be started in " + home + ": " + Reasons.of(e) + ".", e);
        }
    }

    private Commands.Ended started(Path log) throws IOException {
        Files.deleteIfExists(log);
        return pg("pg_ctl", "start", "-D", home.toString(), "-w", "-t", "120", "-l", log.toString());
    }

    /** Sessions of one that was killed are still at work. */
    private static boolean orphaned(Path log) throws IOException {
        return Files.exists(log) && Files.readString(log).contains("pre-existing shared memory block");
    }

    /** The process, once started; empty where that can't be told. */
    Optional<ProcessHandle> process() {
        return PostmasterFile.read(home).flatMap(file -> ProcessHandle.of(file.pid()));
    }

    /** Ends it within seconds: sessions are cut off and pages written; if that takes too long, the next start recovers. */
    void stop() {
        if (pg("pg_ctl", "stop", "-D", home.toString(), "-m", "fast", "-w", "-t", "5")
                        .code()
                != 0) {
            pg("pg_ctl", "stop", "-D", home.toString(), "-m", "immediate", "-w", "-t", "2");
        }
    }

    private Commands.Ended pg(String name, String... arguments) {
        List<String> line = new ArrayList<>(account.prefix());
        line.add(program.resolve("bin").resolve(name).toString());
        line.addAll(List.of(arguments));
        return Commands.run(line);
    }

    private String said(Path log) throws IOException {
        StringBuilder said = new StringBuilder();
        if (Files.exists(log)) {
            said.append('\n').append(Files.readString(log));
        }
        Path logs = home.resolve("log");
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path file : files.toList()) {
                    said.append('\n').append(Files.readString(file));
                }
            }
        }
        return said.toString();
    }

    private CannotStart failure(String what, String output) {
        if (Reasons.diskFull(output)) {
            return new CannotStart("The disk under " + folder + " is full.");
        }
        String why = output.lines()
                .filter(line -> line.contains("FATAL") || line.contains("error:") || line.contains("denied"))
                .reduce((first, last) -> last)
                .orElse(output.lines().reduce((first, last) -> last).orElse("it gave no reason"));
        return new CannotStart(what + ": " + why.strip());
    }

    /** Below the ports that most systems lend to whoever connects: one of those may be taken while PostgreSQL restarts. */
    private static int freePort() {
        for (int attempt = 1; ; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (attempt == 100) {
                    throw new UncheckedIOException(taken);
                }
            }
        }
    }
}
