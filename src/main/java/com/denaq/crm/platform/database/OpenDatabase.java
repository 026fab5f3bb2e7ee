package com.denaq.crm.platform.database;

import org.jspecify.annotations.Nullable;

/** The database that this process works on, and what must be stopped after it. */
public record OpenDatabase(Database database, @Nullable BundledPostgres bundled) implements AutoCloseable {

    /** The name of the demo's own database in the bundled one. */
    static final String DEMO = "demo";

    private static final String URL = "DENAQ_DB_URL";

    /** The server named by {@code --db} or {@code DENAQ_DB_URL}; otherwise empty. */
    public static @Nullable OpenDatabase external(@Nullable String option) {
        String url = option != null ? option : System.getenv(URL);
        if (url == null) {
            return null;
        }
        if (url.isBlank()) { // that was meant to be a server: beside it a new database would be begun without a word
            throw new CannotStart(URL + " is empty: give it the database's address, or unset it for the bundled one.");
        }
        Database database = new Database(url, System.getenv("DENAQ_DB_USER"), System.getenv("DENAQ_DB_PASSWORD"));
        return new OpenDatabase(database.checked(), null);
    }

    /**
     * The bundled one; the demo has a database of its own there.
     *
     * @param begins whether it is made where it lacks
     */
    public static OpenDatabase bundled(BundledPostgres postgres, boolean demo, boolean begins) {
        try {
            String name = demo ? DEMO : "denaq";
            return new OpenDatabase(begins ? postgres.database(name) : postgres.existing(name), postgres);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public static OpenDatabase none() {
        return new OpenDatabase(Database.NONE, null);
    }

    @Override
    public void close() {
        if (bundled != null) {
            bundled.close();
        }
    }
}
