package com.denaq.crm.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which statements a request makes, as PostgreSQL itself writes them down. */
final class Journal implements AutoCloseable {

    /** A statement with its parameters as literals, {@code NULL} among them. */
    record Spoken(String sql, List<String> parameters) {}

    private static final Pattern LINE = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] (\\w+):  (.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED =
            Pattern.compile("duration: [\\d.]+ ms  (?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|(?:'[^']*+')++)");
    private static final Pattern NOT_THE_REQUESTS = Pattern.compile(
            "(?is)^\\s*($|begin|commit|rollback|set |show |select 1$|alter system|select pg_reload)|scheduled_tasks");

    private final Connection connection;
    private final Path folder;

    Journal(Connection connection, Path folder) throws SQLException {
        this.connection = connection;
        this.folder = folder;
        set("0");
    }

    private void set(String milliseconds) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + milliseconds);
            statement.execute("select pg_reload_conf()");
        }
        rest(300);
    }

    /** What was said while that was done. */
    List<Spoken> during(ThrowingRunnable deed) throws Exception {
        rest(30);
        Path file = file();
        long from = Files.size(file);
        deed.run();
        rest(60);
        return read(file, from);
    }

    interface ThrowingRunnable {
        void run() throws Exception;
    }

    private static List<Spoken> read(Path file, long from) throws IOException {
        byte[] news;
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(from);
            news = new byte[(int) (log.length() - from)];
            log.readFully(news);
        }
        List<Spoken> spoken = new ArrayList<>();
        String told = ""; // by which process: others may speak between a statement and its parameters
        for (String entry : new String(news, StandardCharsets.UTF_8).split("\n(?!\t)")) {
            Matcher line = LINE.matcher(entry.replace("\n\t", "\n"));
            if (!line.matches()) {
                continue;
            }
            if (line.group(2).equals("LOG")) {
                Matcher executed = EXECUTED.matcher(line.group(3));
                boolean theirs = executed.matches()
                        && !NOT_THE_REQUESTS.matcher(executed.group(1)).find();
                told = theirs ? line.group(1) : "";
                if (theirs) {
                    spoken.add(new Spoken(executed.group(1), new ArrayList<>()));
                }
            } else if (line.group(2).equals("DETAIL") && told.equals(line.group(1))) {
                Matcher parameter = PARAMETER.matcher(line.group(3));
                while (parameter.find()) {
                    spoken.getLast().parameters.add(parameter.group(1));
                }
            }
        }
        return spoken;
    }

    private Path file() throws IOException {
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.max(Comparator.comparingLong(each -> each.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static void rest(long milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000);
    }

    @Override
    public void close() throws SQLException {
        set("-1");
    }
}
