package com.denaq.crm.bench;

import com.denaq.crm.platform.database.BundledPostgres;
import com.denaq.crm.platform.database.DataFolder;
import com.denaq.crm.platform.database.Database;
import com.denaq.crm.platform.database.OpenDatabase;
import com.denaq.crm.platform.database.PostgresSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks for what people ask for all day, so that the cache for a fast start remembers what is hot and how it is used. Told
 * the address, the folder with the data and the demo's logins as it prints them: role, e-mail, password, and so on.
 */
public final class Training {

    private static final int ROUNDS = 60;

    private Training() {}

    public static void main(String[] arguments) throws Exception {
        List<String> told = List.of(arguments);
        String address = told.getFirst();
        Client agent = signedIn(told, "agent");
        Clients who = new Clients(
                agent,
                agent,
                signedIn(told, "admin"),
                List.of(signedIn(told, "lead-creator")),
                new AtomicInteger(),
                Client.program(address, agent.newToken()));
        Database database = BundledPostgres.join(new DataFolder(Path.of(told.get(1))), PostgresSettings.forWork())
                .database(OpenDatabase.DEMO);
        Bench.allowAllQuestions(database);
        Measuring.warm(cases(who, database, told.get(told.indexOf("agent") + 1)), ROUNDS);
    }

    private static Client signedIn(List<String> told, String role) throws Exception {
        int at = told.indexOf(role);
        return Client.signedIn(told.getFirst(), told.get(at + 1), told.get(at + 2));
    }

    private static List<Case> cases(Clients who, Database database, String email) throws Exception {
        try (Connection connection = database.connect(10)) {
            long agent = Samples.user(connection, email);
            return new Cases(who, new Samples(connection, agent, agent), Places.walk(who), Cases.today())
                    .all().stream().filter(each -> each.share() > 0).toList();
        }
    }
}
