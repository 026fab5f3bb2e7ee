package com.denaq.crm.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Lets a migration that failed be begun anew at the next start. Only those that run outside a transaction leave a mark of it,
 * and they are written so that they may be: a full disk that was emptied since shall not keep the program from starting.
 */
@Component
class UnfinishedMigrations implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String history = context.getConfiguration().getTable();
        try (Statement statement = context.getConnection().createStatement()) {
            if (exists(statement, history)) {
                statement.executeUpdate("delete from " + history + " where not success");
            }
        } catch (SQLException e) {
            throw new FlywayException("The history of migrations can't be read", e);
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public String getCallbackName() {
        return "unfinished migrations";
    }
}
