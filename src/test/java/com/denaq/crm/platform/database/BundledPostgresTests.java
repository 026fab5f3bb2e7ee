package com.denaq.crm.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.denaq.crm.support.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledPostgresTests {

    @TempDir
    Path temporary;

    @Test
    void a_first_start_makes_a_cluster_behind_a_password_and_stopping_ends_it() throws Exception {
        DataFolder folder = folder();
        Database database;
        try (BundledPostgres postgres = start(folder)) {
            database = postgres.database("denaq");
            assertThat(value(database, "show data_checksums")).isEqualTo("on");
            assertThat(value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.path().resolve("postgres.password"))))
                    .isEqualTo("rw-------");
            try (Connection connection = database.connect(5);
                    Statement statement = connection.createStatement()) {
                statement.execute("create database narrow encoding 'LATIN1' locale 'C' template template0");
            }
            String narrow = database.url().replaceFirst("/[^/]*$", "/narrow");
            assertThatThrownBy(() -> new Database(narrow, database.user(), database.password()).checked())
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("The database " + narrow + " has the encoding LATIN1: make one with UTF8.");
            assertThatThrownBy(() -> new Database(database.url(), "denaq", "guess").checked())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThatThrownBy(database::checked).isInstanceOf(CannotStart.class).hasMessageContaining("can't be reached");
    }

    @Test
    void an_address_that_cannot_be_read_is_told_without_the_password_in_it() {
        for (String address : List.of(
                "jdbc:postgresql://localhost:port/x?user=denaq&password=S3CRET",
                "jdbc:postgresql://denaq:S3/CRET@localhost:1/x",
                "jdbc:mysql://denaq:S3/CRET@localhost/x")) {
            assertThatThrownBy(() -> new Database(address, null, null).checked())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("//localhost")
                    .hasMessageNotContaining("CRET");
        }
        for (String address :
                List.of("jdbc:postgresql://denaq:S3?CRET@localhost/x", "jdbc:mysql:x?user=denaq&password=S3@CRET")) {
            assertThatThrownBy(() -> new Database(address, null, null).checked())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageNotContainingAny("S3", "CRET");
        }
    }

    @Test
    void a_command_for_a_folder_with_a_demo_only_is_told_how_to_name_it() {
        DataFolder folder = folder();
        try (BundledPostgres postgres = start(folder)) {
            assertThatThrownBy(() -> postgres.existing("denaq")).hasMessageContaining("There is no installation");
            postgres.database(OpenDatabase.DEMO);
            assertThatThrownBy(() -> postgres.existing("denaq"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("There is only a demo in " + folder.path() + ": say so with --demo.");
        }
    }

    @Test
    void an_empty_variable_names_no_other_server() {
        assertThat(OpenDatabase.named(null, null)).isNull();
        assertThat(OpenDatabase.named(null, "")).isNull();
        assertThat(OpenDatabase.named(null, "jdbc:postgresql://db/denaq")).isEqualTo("jdbc:postgresql://db/denaq");
        assertThat(OpenDatabase.named("jdbc:postgresql://other/denaq", "")).isEqualTo("jdbc:postgresql://other/denaq");
    }

    @Test
    void work_is_durable() {
        assertThat(PostgresSettings.forWork().file(1))
                .contains("fsync = on", "synchronous_commit = on", "full_page_writes = on");
    }

    @Test
    void two_applications_never_share_a_folder_but_a_command_works_beside_one() throws Exception {
        DataFolder folder = folder();
        try (BundledPostgres application = start(folder)) {
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Denaq CRM is using the data folder")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            try (BundledPostgres command = BundledPostgres.join(folder, PostgresSettings.forTests())) {
                assertThat(value(command.database("denaq"), "select 1")).isEqualTo("1");
            }
            assertThat(value(application.database("denaq"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_application_waits_for_a_command_that_has_the_folder() throws Exception {
        DataFolder folder = folder();
        CompletableFuture<BundledPostgres> application;
        try (BundledPostgres command = BundledPostgres.join(folder, PostgresSettings.forTests())) {
            application = CompletableFuture.supplyAsync(() -> start(folder));
            assertThat(value(command.database("denaq"), "select 1")).isEqualTo("1");
        }
        try (BundledPostgres started = application.join()) {
            assertThat(value(started.database("denaq"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_stale_pid_file_that_names_a_stranger_is_no_hindrance() throws Exception {
        DataFolder folder = folder();
        start(folder).close();
        Path home = folder.path().resolve("postgres");
        Files.writeString(
                home.resolve("postmaster.pid"),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n"
                        .formatted(ProcessHandle.current().pid(), home));
        try (BundledPostgres postgres = start(folder)) {
            assertThat(value(postgres.database("denaq"), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_again() throws Exception {
        DataFolder folder = folder();
        Path half = Files.createDirectories(folder.path().resolve("postgres-unfinished1/base"));
        Files.writeString(folder.path().resolve("postgres.password"), "half");
        try (BundledPostgres postgres = start(folder)) {
            assertThat(value(postgres.database("denaq"), "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void a_postgres_that_outlived_its_killed_application_is_replaced_and_lost_nothing() throws Exception {
        DataFolder folder = folder();
        long outlived;
        try (ChildProcess child =
                new ChildProcess(StartAndWait.class, temporary, folder.path().toString())) {
            child.line("started");
            child.kill();
            outlived = postmaster(folder);
            assertThat(ProcessHandle.of(outlived)).isPresent();
        }
        try (BundledPostgres postgres = start(folder)) {
            assertThat(value(postgres.database("denaq"), "select answer from kept"))
                    .isEqualTo("42");
            assertThat(postmaster(folder)).isNotEqualTo(outlived);
        }
    }

    @Test
    void a_postgres_that_dies_under_its_application_is_started_again_at_the_same_address() throws Exception {
        DataFolder folder = folder();
        try (BundledPostgres postgres = start(folder)) {
            Database database = postgres.database("denaq");
            long first = kill(folder);
            mustAnswer(database, "select 1", "1");
            assertThat(postmaster(folder)).isNotEqualTo(first);
        }
    }

    @Test
    void a_postgres_that_dies_is_started_again_although_the_pool_that_all_share_is_busy() throws Exception {
        DataFolder folder = folder();
        CountDownLatch free = new CountDownLatch(1);
        try (BundledPostgres postgres = start(folder)) {
            Database database = postgres.database("denaq");
            for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
                ForkJoinPool.commonPool().submit(() -> free.await(1, TimeUnit.MINUTES));
            }
            kill(folder);
            mustAnswer(database, "select 1", "1");
        } finally {
            free.countDown();
        }
    }

    @Test
    void a_session_that_outlived_its_killed_postgres_is_ended_before_another_starts() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self")), "elsewhere it is waited for");
        DataFolder folder = folder();
        try (BundledPostgres postgres = BundledPostgres.start(folder, PostgresSettings.forWork())) {
            Database database = postgres.database("denaq");
            try (Connection connection = database.connect(10);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            try (Connection busy = database.connect(10);
                    Statement statement = busy.createStatement()) {
                busy.setAutoCommit(false);
                long session = Long.parseLong(value(statement, "select pg_backend_pid()"));
                CompletableFuture<Void> work = CompletableFuture.runAsync(
                        () -> computeForLong(statement),
                        each -> Thread.ofPlatform().daemon().start(each));
                mustAnswer(
                        database,
                        "select count(*) from pg_stat_activity where state = 'active' and pid = " + session,
                        "1");
                kill(folder);
                mustAnswer(database, "select answer from kept", "42");
                assertThat(ProcessHandle.of(session).map(ProcessHandle::info).flatMap(ProcessHandle.Info::commandLine))
                        .isEmpty();
                assertThat(work).failsWithin(Duration.ofSeconds(5));
            }
        }
    }

    /** Without ever looking whether its PostgreSQL still lives. */
    private static void computeForLong(Statement statement) {
        try {
            statement.execute("""
                    select count(*) from generate_series(1, 100000) as one, generate_series(1, 100000) as other
                    where one + other < 0""");
        } catch (SQLException killed) {
            throw new IllegalStateException(killed);
        }
    }

    @Test
    void a_folder_that_is_a_file_is_told_in_a_sentence() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> start(new DataFolder(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The data folder " + file + " can't be written: " + file + " is not a folder.");
    }

    @Test
    void what_somebody_has_put_where_the_database_would_be_is_told_and_left_alone() throws Exception {
        DataFolder folder = folder();
        Path home = Files.createDirectory(folder.path().resolve("postgres"));
        Path strange = Files.writeString(home.resolve("x"), "1");
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage(home + " holds something that is no database of Denaq CRM: empty it, or name another folder"
                        + " with --data.");
        assertThat(strange).hasContent("1");
        assertThat(folder.path()).isDirectoryNotContaining("glob:**/postgres-unfinished*");
        assertThat(folder.path().resolve("postgres.password")).doesNotExist();
    }

    private static long postmaster(DataFolder folder) {
        return PostmasterFile.read(folder.path().resolve("postgres"))
                .orElseThrow()
                .pid();
    }

    private static long kill(DataFolder folder) {
        long postmaster = postmaster(folder);
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        return postmaster;
    }

    /** Within the time that a restart takes on a busy machine. */
    private static void mustAnswer(Database database, String sql, String answer) {
        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(value(database, sql)).isEqualTo(answer));
    }

    private DataFolder folder() {
        try {
            return new DataFolder(Files.createTempDirectory(temporary, "data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BundledPostgres start(DataFolder folder) {
        return BundledPostgres.start(folder, PostgresSettings.forTests());
    }

    private static String value(Database database, String sql) throws Exception {
        try (Connection connection = database.connect(10);
                Statement statement = connection.createStatement()) {
            return value(statement, sql);
        }
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
