package com.denaq.crm.platform.database;

import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** There is no database now, or none that answers, so nobody has waited for it. It was logged when it went. */
public class DatabaseGone extends SQLTransientConnectionException {

    public DatabaseGone() {
        super("The database doesn't answer");
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
