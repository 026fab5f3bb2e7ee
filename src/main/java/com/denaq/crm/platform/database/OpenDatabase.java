package com.denaq.crm.platform.database;

import org.jspecify.annotations.Nullable;

/** The database that this process works on, and what must be stopped after it. */
public record OpenDatabase(Database database, @Nullable BundledPostgres bundled) implements AutoCloseable {

    /** The name of the demo's own database in the bundled one. */
    static final String DEMO = "demo";

    /** The server named by {@code --db} or {@code DENAQ_DB_URL}; otherwise none. */
    public static @Nullable OpenDatabase external(@Nullable String option) {
        String url = named(option, System.getenv("DENAQ_DB_URL"));
        if (url == null) {
            return null;
        }
        Database database = new Database(url, System.getenv("DENAQ_DB_USER"), System.getenv("DENAQ_DB_PASSWORD"));
        return new OpenDatabase(database.checked(), null);
    }

    /** An empty variable is one that isn't set, as for the shell: compose files hand it on whether it is or not. */
    static @Nullable String named(@Nullable String option, @Nullable String variable) {
        String url = option == null ? variable : option;
        return url == null || url.isBlank() ? null : url;
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
