package com.denaq.crm.platform.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about where to run; what it doesn't know is left for others.
 *
 * @param port 0 means any free one
 * @param db a JDBC address; null: the bundled database in the data folder
 */
record Options(int port, Path data, @Nullable String db, boolean demo, List<String> rest) {

    static Options read(List<String> arguments) {
        int port = 8080;
        Path data = Path.of("data");
        String db = null;
        boolean demo = false;
        List<String> rest = new ArrayList<>();
        Iterator<String> each = arguments.iterator();
        while (each.hasNext()) {
            String argument = each.next();
            switch (argument) {
                case "--port" -> port = port(value(each, argument));
                case "--data" -> data = Path.of(value(each, argument));
                case "--db" -> db = value(each, argument);
                case "--demo" -> demo = true;
                default -> rest.add(argument);
            }
        }
        return new Options(port, data, db, demo, List.copyOf(rest));
    }

    /** Whether the words begin with the name of one of these commands. */
    boolean namesOneOf(List<String> commands) {
        return commands.stream().anyMatch(each -> Dispatch.startsWith(rest, each));
    }

    boolean asksForHelp() {
        return rest.contains("--help") || rest.contains("-h");
    }

    private static String value(Iterator<String> each, String option) {
        String value = each.hasNext() ? each.next() : "";
        if (value.isBlank()) { // a variable that is not set: it would be the folder one stands in
            throw new Usage(option + " needs a value.");
        }
        return value;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Usage("--port must be a number up to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
