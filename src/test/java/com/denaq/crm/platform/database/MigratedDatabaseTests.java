package com.denaq.crm.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MigratedDatabaseTests {

    @Autowired
    JdbcClient db;

    @Autowired
    Flyway flyway;

    @Test
    void trigrams_see_cyrillic() {
        assertThat(db.sql("select cardinality(show_trgm('ноутбук'))")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(db.sql("select lower('НОУТБУК')").query(String.class).single())
                .isEqualTo("ноутбук");
    }

    @Test
    void a_locale_under_which_trigrams_see_no_cyrillic_is_told() throws SQLException {
        Database seeing = TestDatabase.fresh("seeing");
        assertThat(seeing.blindness()).isNull();
        try (Connection connection = seeing.connect(10);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists blind");
            statement.execute(
                    "create database blind template template0 locale_provider builtin builtin_locale 'C.UTF-8'"
                            + " lc_collate 'C' lc_ctype 'C'");
        }
        Database blind = new Database(seeing.url().replace("seeing", "blind"), seeing.user(), seeing.password());
        assertThat(blind.blindness()).contains("the locale C, under which the search is blind to Cyrillic");
    }

    @Test
    void a_fresh_database_has_the_five_refusal_reasons() {
        assertThat(db.sql("select count(*) from refusal_reason")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void a_migration_that_failed_outside_a_transaction_is_begun_anew() {
        db.sql("update flyway_schema_history set success = false where version = '189'")
                .update();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true) // it failed before those that came after it here
                .load()
                .migrate();
        assertThat(db.sql("select success from flyway_schema_history where version = '189'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @RepeatedTest(2)
    void each_test_finds_the_rows_that_migration_left() {
        db.sql("insert into setting (key, value) values ('left', 'behind')").update();
        db.sql("delete from refusal_reason where code = 'price'").update();
        assertThat(db.sql("select count(*) from refusal_reason")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }
}
