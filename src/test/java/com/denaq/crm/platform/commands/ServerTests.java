package com.denaq.crm.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.denaq.crm.support.ChildProcess;
import com.denaq.crm.support.PackedProgram;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application in a JVM of its own, as bin/run starts it. */
class ServerTests {

    @TempDir
    Path temporary;

    @Test
    void it_says_when_it_serves_refuses_without_its_database_ends_cleanly_and_starts_again_after_a_kill()
            throws Exception {
        String data = temporary.resolve("data").toString();
        try (ChildProcess server = server("--port", "0", "--data", data)) {
            String address = server.line("ready ").substring("ready ".length());
            assertThat(health(address)).isEqualTo("{\"status\":\"UP\"}");
            whileItsDatabaseIsAway(address, Path.of(data, "postgres"));
            saysSoCalmly(server);
            server.kill();
        }
        try (ChildProcess server = server("--port", "0", "--data", data)) {
            server.line("ready http://localhost:");
            long asked = System.nanoTime();
            server.terminate();
            assertThat(server.exitCode()).isZero();
            assertThat(System.nanoTime() - asked).isLessThan(10_000_000_000L);
        }
    }

    /** PostgreSQL dies and can't be started again until it has its file back. */
    private static void whileItsDatabaseIsAway(String address, Path postgres) throws Exception {
        Path needed = postgres.resolve("global/pg_control");
        Path aside = Files.move(needed, postgres.resolve("aside"));
        long postmaster = Long.parseLong(Files.readAllLines(postgres.resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        HttpResponse<String> refused = otherThan(401, address);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("\"code\":\"away\"");
        Files.move(aside, needed);
        assertThat(otherThan(503, address).statusCode()).isEqualTo(401);
    }

    /** A line when it goes and one when it is back, and those of who starts it again; no trace of what looked for it in vain. */
    private static void saysSoCalmly(ChildProcess server) {
        Pattern over = Pattern.compile("The database (is back|was away for a moment)"); // as long as it took
        await().until(() -> over.matcher(server.err()).find());
        assertThat(server.err())
                .contains("The bundled PostgreSQL died; starting it again.")
                .doesNotContain("\tat ");
        assertThat(server.err()
                        .lines()
                        .filter(line -> !line.contains("ProblemPages"))) // a line a request that died of it
                .hasSizeLessThan(5);
    }

    /** What a program with an unknown token is answered, as soon as it isn't that. */
    private static HttpResponse<String> otherThan(int status, String address) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/api/v1/dealers"))
                .header("Authorization", "Bearer denaq_nobodys")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(15)) // who waits for a database that is gone does so for twenty
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            while (answer.statusCode() == status && System.nanoTime() < end) {
                LockSupport.parkNanos(20_000_000L);
                answer = client.send(question, BodyHandlers.ofString());
            }
            return answer;
        }
    }

    @Test
    void a_taken_port_is_one_sentence_and_exit_code_2() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            String sentence = "Port " + port + " is taken by another program: choose another with --port.\n";
            refused(sentence, "--port", port, "--data", temporary.toString());
            assertThat(script("port_must_be_free --demo --port " + port))
                    .as("told before the program is built")
                    .isEqualTo(sentence);
            for (String wrong : List.of("--port=9000", "--prot 9000", "--data x --colour")) {
                assertThat(script("port_must_be_free --port " + port + " " + wrong))
                        .as("the application says what is wrong with " + wrong)
                        .isEmpty();
            }
            assertThat(script("port_must_be_free --port " + port + " --data ''"))
                    .isEqualTo("--data needs a value.\n");
            assertThat(script(
                            "port_must_be_free --port %s --help; port_must_be_free --port 0; port_must_be_free --port x"
                                    .formatted(port)))
                    .isEmpty();
        }
    }

    @Test
    void a_port_that_this_user_may_not_have_is_not_called_taken() {
        for (String why : List.of("Permission denied", "Отказано в доступе")) {
            assertThat(Failure.port(80, why)).startsWith("Port 80 is not allowed for this user");
        }
        assertThat(Failure.port(80, "Address already in use")).startsWith("Port 80 is taken");
    }

    @Test
    void an_empty_value_is_one_that_was_forgotten_and_no_folder_is_made_of_it() {
        for (String option : List.of("--data", "--port", "--db")) {
            assertThatThrownBy(() -> Options.read(List.of("--demo", option, "")))
                    .isInstanceOf(Usage.class)
                    .hasMessage(option + " needs a value.");
        }
    }

    @Test
    void an_unreachable_database_is_one_sentence_and_exit_code_2() {
        refused(
                "The database jdbc:postgresql://127.0.0.1:1/none can't be reached: Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.\n",
                "--port",
                "0",
                "--data",
                temporary.toString(),
                "--db",
                "jdbc:postgresql://127.0.0.1:1/none");
    }

    @Test
    void an_unknown_option_is_one_sentence_that_tells_which_there_are() {
        refused("Unknown to bin/run [--port N] [--data DIR] [--db JDBC-URL] [--demo]: --colour.\n", "--colour");
    }

    @Test
    void help_shows_the_usage_and_starts_nothing() {
        try (ChildProcess server = server("--help")) {
            server.line("Usage: bin/run [--port N]");
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void options_for_java_are_looked_at_before_the_start_but_not_what_would_wait_or_write_by_being_looked_at()
            throws Exception {
        Path log = temporary.resolve("gc.log");
        assertThat(lookedAt("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0 -Xlog:gc:file="
                        + log))
                .isEmpty();
        assertThat(log).doesNotExist();
        assertThat(lookedAt("-Xlog:gc:file=" + log + " -XX:+Frob"))
                .startsWith("Java refuses DENAQ_JAVA_OPTIONS (")
                .endsWith("): Unrecognized VM option 'Frob'\n");
    }

    @Test
    void looking_at_options_for_java_leaves_no_file_behind() throws Exception {
        for (String option : List.of(
                "-XX:AOTCacheOutput=%s/app.aot",
                "-XX:ArchiveClassesAtExit=%s/app.jsa",
                "-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=%s/app.jsa",
                "-XX:DumpLoadedClassList=%s/classes",
                "-XX:+LogVMOutput -XX:LogFile=%s/vm.log",
                "-Xloggc:%s/gc.log")) {
            assertThat(lookedAt(option.formatted(temporary))).as(option).isEmpty();
            assertThat(temporary).as(option).isEmptyDirectory();
        }
        assertThat(lookedAt("-Dno.option=refused -XX:AOTCacheOutput=%s/app.aot -Xfrob".formatted(temporary)))
                .endsWith("): Unrecognized option: -Xfrob\n");
    }

    /** What bin/run says of these options before it does anything else. */
    private static String lookedAt(String options) throws Exception {
        return script("find_jdk; java_must_take", options);
    }

    private static String script(String commands) throws Exception {
        return script(commands, "");
    }

    private static String script(String commands, String options) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "ROOT=$PWD; . bin/lib/common.sh; " + commands);
        shell.environment().put("DENAQ_JAVA_OPTIONS", options);
        shell.environment().put("JAVA_TOOL_OPTIONS", "-Dof.no=interest");
        shell.environment().put("_JAVA_OPTIONS", "-Xof:no:interest");
        Process process = shell.redirectErrorStream(true).start();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void refused(String sentence, String... arguments) {
        try (ChildProcess server = server(arguments)) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.err()).isEqualTo(sentence);
        }
    }

    private ChildProcess server(String... arguments) {
        return PackedProgram.server(temporary, arguments);
    }

    private static String health(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "/health"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
