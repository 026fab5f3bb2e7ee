package com.denaq.crm.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by field; the empty field name is the form as a whole. Immutable. */
public record Problems(Map<String, Problem> byField) {

    public static final Problems NONE = new Problems(Map.of());

    public Problems {
        byField = Map.copyOf(byField);
    }

    /** A message key and its arguments as name, value, name, value. */
    public record Problem(String key, List<Object> arguments) {
        public String text(Screen screen) {
            return screen.t(key, arguments.toArray());
        }
    }

    public static Problems of(String field, String key, Object... namesAndValues) {
        return NONE.and(field, key, namesAndValues);
    }

    public static Problems ofForm(String key, Object... namesAndValues) {
        return NONE.and("", key, namesAndValues);
    }

    /** These and one more; the first problem of a field stands. */
    public Problems and(String field, String key, Object... namesAndValues) {
        Map<String, Problem> more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, new Problem(key, List.of(namesAndValues)));
        return new Problems(more);
    }

    /** What is wrong with that field, for one that is called otherwise: of several fields of one name. */
    public Problems only(String field, String name) {
        Problem problem = byField.get(field);
        return problem == null ? NONE : new Problems(Map.of(name, problem));
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public boolean none() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public @Nullable String text(Screen screen, String field) {
        Problem problem = byField.get(field);
        return problem == null ? null : problem.text(screen);
    }
}
