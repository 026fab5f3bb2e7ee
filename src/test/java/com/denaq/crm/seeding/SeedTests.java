package com.denaq.crm.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.support.DatabaseTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SeedTests {

    @Autowired
    SeedCommand seed;

    @Autowired
    List<Checks> checks;

    @Autowired
    JdbcClient db;

    @Test
    void a_thousand_dealers_have_lives_that_keep_every_rule() {
        String indexes = indexes();
        assertThat(seed.run(List.of("--dealers", "1000", "--seed", "7"), terminal()))
                .isZero();

        assertThat(violations()).isEmpty();
        assertThat(indexes()).isEqualTo(indexes);
        assertThat(count("dealer")).isEqualTo(1000);
        assertThat(count("contact")).isGreaterThan(1000);
        assertThat(count("activity")).isGreaterThan(4_000);
        for (String standing : List.of("LEAD", "FIRM", "ACCOUNT", "CLIENT", "DEAD_END")) {
            assertThat(count("dealer where standing = '" + standing + "'"))
                    .as(standing)
                    .isGreaterThan(20);
        }
        assertThat(count("next_step where done_at is null and due_at < now() + interval '1 day'"))
                .isPositive();
        assertThat(count("stage_move where kind = 'TAKE_BACK'")).isPositive();
        assertThat(count("activity where needs_answer_by is not null")).isPositive();
        assertThat(count("review where decision is null")).isPositive();
    }

    @Test
    void the_same_seed_makes_the_same_dealers_and_more_are_added_only_when_asked() {
        seed.run(List.of("--dealers", "60"), terminal());
        List<String> first = names();
        assertThatThrownBy(() -> seed.run(List.of("--dealers", "60"), terminal()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("--more");
        seed.run(List.of("--dealers", "60", "--more"), terminal());
        assertThat(names()).hasSize(120).startsWith(first.toArray(String[]::new));
        assertThat(names().subList(60, 120)).isEqualTo(first);
        assertThat(violations()).isEmpty();
    }

    private List<String> violations() {
        List<String> found = new ArrayList<>();
        for (Checks room : checks) {
            for (Check check : room.all()) {
                db.sql("select * from (" + check.sql() + "\n) v limit 5")
                        .query(String.class)
                        .list()
                        .forEach(each -> found.add(check.name() + ": " + each));
            }
        }
        return found;
    }

    private List<String> names() {
        return db.sql("select name from dealer order by id").query(String.class).list();
    }

    private String indexes() {
        return String.join("\n", db.sql("""
                select indexdef from pg_indexes where schemaname = current_schema()
                union all
                select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = current_schema()::regnamespace
                order by 1""").query(String.class).list());
    }

    private long count(String of) {
        return db.sql("select count(*) from " + of).query(Long.class).single();
    }

    private static Terminal terminal() {
        return new Terminal(
                new BufferedReader(new StringReader("")),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(new ByteArrayOutputStream()));
    }
}
