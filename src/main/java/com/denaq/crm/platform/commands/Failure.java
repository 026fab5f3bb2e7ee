package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.database.CannotStart;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what went wrong before serving into one sentence and exit code 2; a bug keeps its stack trace. */
final class Failure {

    private Failure() {}

    static void exit(Throwable failure) {
        String sentence = failure instanceof Usage wrong ? wrong.getMessage() : sentence(failure);
        if (sentence != null) {
            System.err.println(sentence);
        } else {
            failure.printStackTrace();
        }
        System.exit(2);
    }

    private static String portTaken(int port) {
        return "Port " + port + " is taken by another program: choose another with --port.";
    }

    /** @param why the system's words, which may be in another language than ours */
    static String port(int port, String why) {
        boolean refused = !why.contains("in use") && (why.contains("denied") || port < 1024);
        return refused
                ? "Port " + port + " is not allowed for this user, as most below 1024: choose another with --port."
                : portTaken(port);
    }

    static @Nullable String sentence(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            switch (each) {
                case CannotStart known -> {
                    return known.getMessage();
                }
                case PortInUseException taken -> {
                    return portTaken(taken.getPort());
                }
                case FlywayValidateException newer
                when String.valueOf(newer.getMessage()).contains("not resolved locally") -> {
                    return "The database is of a newer version of Denaq CRM than this program: start that one.";
                }
                case FlywayException flyway
                when !(flyway.getCause() instanceof SQLException) -> {
                    return "The database can't be brought up to date: " + firstLine(flyway) + ".";
                }
                case SQLException sql -> {
                    return "The database refuses: " + firstLine(sql) + ".";
                }
                default -> {}
            }
        }
        return null;
    }

    private static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.strip().lines().findFirst().orElse("no reason given").replaceFirst("\\.$", "");
    }
}
