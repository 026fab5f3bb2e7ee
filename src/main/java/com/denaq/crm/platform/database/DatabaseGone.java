package com.denaq.crm.platform.database;

import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** There is surely no database now, so nobody has waited for it. It was logged when it went. */
public class DatabaseGone extends SQLTransientConnectionException {

    public DatabaseGone() {
        super("The database is gone");
    }

    /** Whether that was the reason. */
    public static boolean is(@Nullable Throwable mishap) {
        for (Throwable each = mishap; each != null; each = each.getCause()) {
            if (each instanceof DatabaseGone) {
                return true;
            }
        }
        return false;
    }
}
