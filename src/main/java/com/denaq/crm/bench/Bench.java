package com.denaq.crm.bench;

import com.denaq.crm.platform.database.BundledPostgres;
import com.denaq.crm.platform.database.DataFolder;
import com.denaq.crm.platform.database.Database;
import com.denaq.crm.platform.database.PostgresSettings;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** {@code bin/bench}: seeds or reuses a database of its own, starts the application, measures, prints. */
public final class Bench {

    /** What the compiler took for the moment is given back every ten seconds. */
    private static final Duration REST = Duration.ofSeconds(15);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Goal goal;
        try {
            goal = Goal.read(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(
                    "Usage: bin/bench [--dealers N] [--json FILE] [--data DIR] [--times N] [--seconds N] [--only WORD]");
            System.exit(2);
            return;
        }
        if (!Files.isDirectory(goal.data().resolve("postgres"))) {
            Application.command(goal, "", "seed", "--dealers", Integer.toString(goal.dealers()));
        }
        Report report = measure(goal);
        System.out.println(report.table());
        if (goal.json() != null) {
            Files.writeString(goal.json(), report.json());
        }
    }

    private static Report measure(Goal goal) throws Exception {
        try (Application application = Application.start(goal)) {
            Database database = BundledPostgres.join(new DataFolder(goal.data()), PostgresSettings.forWork())
                    .database("denaq");
            allowAllQuestions(database);
            Clients who = Clients.signIn(goal, application.address());
            long first = Wire.withAssets(who.agent(), "/my-day");
            long later = Wire.bytes(who.agent().send(Request.get("/my-day")));
            List<Case> cases = cases(goal, who, database);
            List<Result> results = new ArrayList<>();
            Measuring.warm(cases, goal.times());
            for (Case each : cases) {
                results.add(Measuring.of(each, goal.times()));
                System.err.printf(
                        "%-40s %6.1f ms%n",
                        each.name(), results.getLast().http().at(0.5));
            }
            System.err.println("500 a second for " + goal.seconds() + " s");
            Sustained sustained = Sustained.run(cases, goal.seconds());
            LockSupport.parkNanos(REST.toNanos());
            long memory = application.residentMegabytes();
            return new Report(
                    goal.dealers(),
                    besideSql(results, goal, database),
                    sustained,
                    application.startSeconds(),
                    memory,
                    first,
                    later);
        }
    }

    /** The lead creator of the bench asks more than one person does, run after run. */
    private static void allowAllQuestions(Database database) throws SQLException {
        try (Connection connection = database.connect(10);
                var statement = connection.prepareStatement("""
                        insert into setting (key, value) values ('checks.per.hour', '100000000')
                            on conflict (key) do update set value = excluded.value""")) {
            statement.executeUpdate();
        }
    }

    private static List<Case> cases(Goal goal, Clients who, Database database) throws Exception {
        try (Connection connection = database.connect(10)) {
            Samples some = new Samples(connection, user(connection, Clients.AGENT), user(connection, Clients.WORKER));
            return new Cases(who, some, Places.walk(who), Cases.today())
                    .all().stream()
                            .filter(each -> goal.only() == null || each.name().contains(goal.only()))
                            .toList();
        }
    }

    private static long user(Connection connection, String email) throws SQLException {
        try (var statement = connection.prepareStatement("select id from app_user where email = ?")) {
            statement.setString(1, email);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Result> besideSql(List<Result> results, Goal goal, Database database) throws Exception {
        List<Result> beside = new ArrayList<>();
        try (Connection listening = database.connect(10)) {
            for (Result each : results) {
                beside.add(Measuring.besideSql(each, listening, goal.data().resolve("postgres/log"), simple(database)));
            }
        }
        return beside;
    }

    /** What is sent is executed as it stands, without a protocol of preparing. */
    private static Connection simple(Database database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(database.user()));
        properties.setProperty("password", String.valueOf(database.password()));
        properties.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(database.url(), properties);
    }
}
