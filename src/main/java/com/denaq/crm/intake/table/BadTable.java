package com.denaq.crm.intake.table;

import java.util.List;

/** What was given can't be read as a table at all; for whoever gave it, in their words. */
public class BadTable extends Exception {

    private final String key;
    private final transient List<Object> arguments;

    /** A message key, and its arguments as name, value, name, value. */
    public BadTable(String key, Object... namesAndValues) {
        super(key + " " + List.of(namesAndValues), null, false, false);
        this.key = key;
        arguments = List.of(namesAndValues);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
