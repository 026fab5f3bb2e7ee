package com.denaq.crm.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a backup says about itself.
 *
 * @param migrations the schema's: only the same schema takes the rows back
 * @param sequences the last number each has given, or 0 for none
 */
record Contents(int format, Instant at, List<String> migrations, List<Table> tables, Map<String, Long> sequences) {

    static final int FORMAT = 1;

    /**
     * By which somebody comes in without a password, and which comes back from no file: a sign-in may have been ended since,
     * because its cookie was stolen; a link may have been used, or one that was made since took its place.
     */
    static final Set<String> WAYS_IN = Set.of("user_session", "remembered_session", "password_link");

    static final String ENTRY = "contents.json";

    /** @param columns those that are stored, not computed */
    record Table(String name, List<String> columns, long rows) {

        String entry() {
            return "rows/" + name + ".copy";
        }

        String copy(String direction) {
            return "copy public.%s (%s) %s".formatted(quoted(name), quotedColumns(), direction);
        }

        private String quotedColumns() {
            return String.join(", ", columns.stream().map(Contents::quoted).toList());
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
