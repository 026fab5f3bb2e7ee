package com.denaq.crm.listing;

import java.util.LinkedHashMap;
import java.util.Map;

/** A piece of a WHERE over {@code dealer_listing l}, with what it binds. */
public record Condition(String sql, Map<String, Object> params) {

    public static final Condition TRUE = new Condition("true", Map.of());

    public Condition {
        params = Map.copyOf(params);
    }

    /** Parameters as name, value, name, value. */
    public static Condition of(String sql, Object... namesAndValues) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Condition(sql, params);
    }

    public Condition and(Condition other) {
        return new Condition(sql + "\n   and " + other.sql, both(other));
    }

    public Condition or(Condition other) {
        return new Condition("(" + sql + " or " + other.sql + ")", both(other));
    }

    private Map<String, Object> both(Condition other) {
        Map<String, Object> both = new LinkedHashMap<>(params);
        both.putAll(other.params);
        return both;
    }
}
