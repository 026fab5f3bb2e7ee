package com.denaq.crm.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.ChildProcess;
import com.denaq.crm.support.PackedProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/crm in a JVM of its own, as one types it. */
class CommandLineTests {

    @TempDir
    Path temporary;

    @Test
    void help_needs_no_database_and_tells_of_one_command_or_of_all() {
        try (ChildProcess crm = crm("--help")) {
            crm.line("  bin/crm user add EMAIL");
            assertThat(crm.exitCode()).isZero();
        }
        try (ChildProcess crm = crm("check", "--help")) {
            crm.line("Usage: bin/crm check");
            assertThat(crm.exitCode()).isZero();
        }
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @Test
    void without_a_command_it_tells_which_there_are() {
        try (ChildProcess crm = crm()) {
            assertThat(crm.exitCode()).isEqualTo(2);
            assertThat(crm.err()).startsWith("Commands, each with").contains("bin/crm check");
        }
    }

    @Test
    void a_mistyped_data_folder_is_no_installation_and_stays_empty() {
        try (ChildProcess crm = crm("check")) {
            assertThat(crm.exitCode()).isEqualTo(2);
            assertThat(crm.err())
                    .isEqualTo("There is no installation in " + temporary.resolve("data")
                            + ": name its data folder with --data.\n");
        }
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @Test
    void a_mistyped_command_is_told_before_that_there_is_no_installation() {
        try (ChildProcess crm = crm("frob")) {
            assertThat(crm.exitCode()).isEqualTo(2);
            assertThat(crm.err()).startsWith("No such command: frob.\nCommands, each with");
        }
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @Test
    void a_database_that_is_not_there_is_told_before_anything_is_started() {
        String startsNothing = "-Dspring.config.location=" + temporary.resolve("no-such-folder") + "/";
        try (ChildProcess crm = crm(List.of(startsNothing), "check", "--db", "jdbc:postgresql://127.0.0.1:1/none")) {
            assertThat(crm.exitCode()).isEqualTo(2);
            assertThat(crm.err())
                    .startsWith("The database jdbc:postgresql://127.0.0.1:1/none can't be reached: ")
                    .hasLineCount(1);
        }
    }

    private ChildProcess crm(String... words) {
        return crm(List.of(), words);
    }

    private ChildProcess crm(List<String> options, String... words) {
        return PackedProgram.crm(options, temporary, temporary.resolve("data"), words);
    }
}
