package com.denaq.crm.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.KeepRows;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all commands of bin/crm have in common. */
@DatabaseTest
@KeepRows
class CommandsTests {

    @Autowired
    List<Command> commands;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient db;

    @Test
    void the_names_known_before_the_start_are_those_of_the_commands() {
        assertThat(commands).extracting(Command::name).containsExactlyInAnyOrderElementsOf(CommandLine.NAMES);
    }

    @Test
    void each_option_stands_in_its_commands_usage() {
        for (Command command : commands) {
            for (Option option : command.options()) {
                assertThat(command.usage()).contains(option.valued() ? option.name() + " " : option.name());
            }
        }
    }

    @Test
    void an_option_that_the_command_does_not_have_is_refused_with_its_usage() {
        assertThat(said("backup", "--replace"))
                .isEqualTo("There is no option --replace.\nUsage: bin/crm backup FILE\n");
        assertThat(said("import", "list.csv", "--by")).startsWith("--by needs a value.\nUsage: bin/crm import FILE");
        for (String wrong : List.of("-5", "0", "5000001", "many")) {
            assertThat(said("seed", "--dealers", wrong))
                    .startsWith("--dealers must be a number from 1 to 5,000,000.\n");
        }
        assertThat(said("check", "all")).startsWith("Unknown: all.\nUsage: bin/crm check");
    }

    @Test
    void a_value_may_look_like_an_option() {
        List<Option> known = List.of(Option.value("--name"), Option.flag("--replace"));
        Arguments read = Arguments.read(List.of("--name", "--", "a.zip", "--replace"), known);
        assertThat(read).isEqualTo(new Arguments(List.of("a.zip"), Map.of("--name", "--", "--replace", "")));
        assertThatThrownBy(() -> Arguments.read(List.of("--nam", "x"), known))
                .isInstanceOf(Usage.class)
                .hasMessage("There is no option --nam.");
    }

    @Test
    void a_database_that_a_newer_version_has_brought_further_is_refused_in_one_sentence() {
        db.sql("""
                insert into flyway_schema_history
                       (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'denaq', 1, true)""").update();
        try {
            Throwable refused = catchThrowable(flyway::migrate);
            assertThat(refused).isNotNull();
            assertThat(Failure.sentence(refused))
                    .isEqualTo("The database is of a newer version of Denaq CRM than this program: start that one.");
        } finally {
            db.sql("delete from flyway_schema_history where version = '9999'").update();
        }
    }

    private String said(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true);
        assertThat(dispatch.run(List.of(words), new Terminal(new BufferedReader(Reader.nullReader()), stream, stream)))
                .isEqualTo(2);
        return said.toString();
    }
}
