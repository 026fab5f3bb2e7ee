package com.denaq.crm.platform.database;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the data is: a JDBC address and who signs in there. Null user: the address names them. */
public record Database(
        String url, @Nullable String user, @Nullable String password) {

    /** Nothing: for what only looks at the program. */
    public static final Database NONE = new Database("jdbc:postgresql:none", null, null);

    /** Opens a connection of its own, or gives up after those seconds. */
    public Connection connect(int seconds) throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", Integer.toString(seconds));
        properties.setProperty("loginTimeout", Integer.toString(seconds));
        return DriverManager.getConnection(url, properties);
    }

    /** Refuses to go on with a server that isn't there, or a database that can't hold every letter. */
    public Database checked() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "The database address must begin with jdbc:postgresql: but is " + withoutParameters());
        }
        try (Connection connection = connect(5);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new CannotStart("The database %s has the encoding %s: make one with UTF8."
                        .formatted(withoutParameters(), row.getString(1)));
            }
            return this;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** One sentence about a locale under which letters are known to Latin alone; null where all is well. */
    public @Nullable String blindness() {
        try (Connection connection = connect(5);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select datctype, lower('Д') = 'д' and datctype not in ('C', 'POSIX')
                          from pg_database where datname = current_database()""")) {
            row.next();
            return row.getBoolean(2)
                    ? null
                    : "The database %s has the locale %s, under which the search is blind to Cyrillic: move to another, as docs/running.md says."
                            .formatted(withoutParameters(), row.getString(1));
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Whose address can't be read at all is told it by the driver, with the password that may stand in it. */
    private CannotStart unreachable(SQLException e) {
        String reason = reason(e).replace(url, withoutParameters());
        return new CannotStart("The database %s can't be reached: %s".formatted(withoutParameters(), reason), e);
    }

    /** An @ behind a question mark may end a password that has one in it: all of the server is left out then. */
    private String withoutParameters() {
        int parameters = url.indexOf('?');
        boolean unclear = parameters >= 0 && url.indexOf('@', parameters) >= 0;
        return (unclear ? url.replaceFirst("//.*", "//…") : url)
                .replaceFirst("\\?.*", "")
                .replaceFirst("//.*@", "//");
    }

    /** Why there is no connection, in a line for whoever runs it. */
    public static String reason(SQLException e) {
        if (e.getCause() instanceof UnknownHostException nobody) {
            return "there is no host " + nobody.getMessage() + ".";
        }
        String message = String.valueOf(e.getMessage()).strip();
        return message.lines().findFirst().orElse("no answer");
    }
}
