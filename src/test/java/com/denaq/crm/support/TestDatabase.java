package com.denaq.crm.support;

import com.denaq.crm.platform.database.BundledPostgres;
import com.denaq.crm.platform.database.DataFolder;
import com.denaq.crm.platform.database.Database;
import com.denaq.crm.platform.database.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One bundled PostgreSQL under target/ for all tests of a process; the application under test has the database "test". */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of(System.getProperty("denaq.test.data", "target/test-data"));
    private static final BundledPostgres SERVER =
            BundledPostgres.start(new DataFolder(FOLDER), PostgresSettings.forTests());
    private static final Database TEST = fresh("test");

    private static @Nullable Connection emptying;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    /** Another empty, not migrated database on the same server. */
    public static Database fresh(String name) {
        Database postgres = SERVER.database("postgres");
        try (Connection connection = postgres.connect(10);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.database(name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url",
                                TEST.url(),
                                "spring.datasource.username",
                                Objects.requireNonNull(TEST.user()),
                                "spring.datasource.password",
                                Objects.requireNonNull(TEST.password()),
                                "denaq.gallery",
                                "true",
                                "denaq.passwords.memory-kib",
                                "64",
                                "denaq.passwords.passes",
                                "1",
                                "denaq.demo",
                                "false")));
    }

    /** Back to the rows that migration left: other tables are emptied, no sequence goes back. */
    static synchronized void empty() {
        try {
            if (emptying == null) {
                emptying = TEST.connect(10); // stays: it has planned a hundred statements
                try (Statement statement = emptying.createStatement()) {
                    statement.execute(script());
                }
            }
            try (Statement statement = emptying.createStatement()) {
                statement.execute("select migrated.restore()");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The test database can't be emptied", e);
        }
    }

    private static String script() throws IOException {
        try (var script = TestDatabase.class.getResourceAsStream("empty.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
