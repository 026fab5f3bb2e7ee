package com.denaq.crm.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** There is no database now, or none that answers, so nobody waits for it any longer. It was logged when it went. */
public class DatabaseGone extends SQLTransientConnectionException {

    /** It was stopped, died, or isn't up yet. */
    private static final Set<String> STOPS_OR_STARTS = Set.of("57P01", "57P02", "57P03");

    private static final String OF_CONNECTIONS = "08";
    /** It is there, and doesn't understand us: a fault of the program. */
    private static final String SPOKEN_WRONGLY = "08P01";

    public DatabaseGone() {
        this(null);
    }

    /** @param vain how the pool was asked in vain */
    public DatabaseGone(@Nullable Throwable vain) {
        super("The database doesn't answer", vain);
    }

    /** Whether that was the reason. */
    public static boolean is(@Nullable Throwable mishap) {
        return first(mishap, each -> each instanceof DatabaseGone).isPresent();
    }

    /** Whether it came of a database that went away or isn't there, before or in the middle of something. */
    public static boolean caused(@Nullable Throwable mishap) {
        return first(mishap, DatabaseGone::away).isPresent();
    }

    /** Whether the pool had no connection to give: perhaps because there is no database, perhaps because all are at work. */
    public static boolean inVain(@Nullable Throwable mishap) {
        return first(mishap, each -> each instanceof SQLTransientConnectionException)
                .isPresent();
    }

    /** In a line. */
    public static String reason(Throwable mishap) {
        return first(mishap, DatabaseGone::away)
                .or(() -> first(mishap, each -> each instanceof SQLException))
                .map(each -> Database.reason((SQLException) each))
                .orElseGet(() -> mishap.toString().lines().findFirst().orElse(""));
    }

    /** Whether that state of SQL is one in which it stops or starts. */
    public static boolean stopsOrStarts(@Nullable String state) {
        return STOPS_OR_STARTS.contains(String.valueOf(state));
    }

    private static boolean away(Throwable each) {
        return each instanceof DatabaseGone || (each instanceof SQLException sql && away(sql.getSQLState()));
    }

    private static boolean away(@Nullable String state) {
        return stopsOrStarts(state)
                || (state != null && state.startsWith(OF_CONNECTIONS) && !state.equals(SPOKEN_WRONGLY));
    }

    private static Optional<Throwable> first(@Nullable Throwable mishap, Predicate<Throwable> such) {
        for (Throwable each = mishap; each != null; each = each.getCause()) {
            if (such.test(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
