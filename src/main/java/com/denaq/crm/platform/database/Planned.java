package com.denaq.crm.platform.database;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lets the database keep one plan of a statement that is always answered the same way. Where the plan for a value looks
 * cheaper than that for any, PostgreSQL plans anew each time, which often takes longer than the answer: a few ids are
 * fewer than the ten that it expects of an array, a moment leaves fewer rows than the third that it expects of a range. A
 * value that is selected first is nothing that it could look at: write {@code = any((select :ids)::bigint[])}.
 */
public final class Planned {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private Planned() {}

    /**
     * The statement with those parameters selected first.
     *
     * @param types of each parameter
     */
    public static String once(String sql, Map<String, String> types) {
        return PARAMETER.matcher(sql).replaceAll(found -> {
            String type = types.get(found.group(1));
            return type == null ? found.group() : "(select :" + found.group(1) + "::" + type + ")";
        });
    }
}
