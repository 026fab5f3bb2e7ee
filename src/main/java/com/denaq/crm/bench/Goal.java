package com.denaq.crm.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one run.
 *
 * @param root the folder of the program
 * @param times how often each request is measured
 * @param seconds how long the sustained load lasts
 * @param json where the results go besides the screen
 * @param only cases whose name holds this; null: all
 */
record Goal(
        Path root,
        int dealers,
        Path data,
        int times,
        int seconds,
        @Nullable Path json,
        @Nullable String only) {

    static Goal read(String... arguments) {
        Path root = Path.of(arguments[0]);
        int dealers = 100_000;
        Path data = null;
        int times = 300;
        int seconds = 30;
        Path json = null;
        String only = null;
        for (int i = 1; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length || arguments[i + 1].isBlank()) {
                throw new IllegalArgumentException(arguments[i] + " needs a value.");
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--dealers" -> dealers = Integer.parseInt(value.replace("_", ""));
                case "--data" -> data = Path.of(value);
                case "--times" -> times = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--json" -> json = Path.of(value);
                case "--only" -> only = value;
                default -> throw new IllegalArgumentException("Unknown: " + arguments[i] + ".");
            }
        }
        return new Goal(
                root, dealers, data == null ? root.resolve("data/bench-" + dealers) : data, times, seconds, json, only);
    }
}
