package com.denaq.crm.platform.database;

import java.nio.file.Path;

/** An application that only has the bundled database, until it is killed. */
class StartAndWait {

    public static void main(String[] arguments) throws Exception {
        BundledPostgres postgres =
                BundledPostgres.start(new DataFolder(Path.of(arguments[0])), PostgresSettings.forTests());
        try (var connection = postgres.database("denaq").connect(10);
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        System.out.println("started");
        Thread.currentThread().join();
    }
}
