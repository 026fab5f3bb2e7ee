package com.denaq.crm.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed in one thing: for each field its old and new value. A field that stayed the same is left out. */
public final class Changes {

    private final Map<String, @Nullable String[]> fields = new LinkedHashMap<>();

    public Changes field(String name, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            fields.put(name, new @Nullable String[] {text(from), text(to)});
        }
        return this;
    }

    /** As they were written down. */
    static Changes read(Map<String, @Nullable String[]> fields) {
        Changes changes = new Changes();
        changes.fields.putAll(fields);
        return changes;
    }

    /** Whether every field of it still is as it was left. */
    public boolean stands(Function<String, @Nullable Object> now) {
        return fields.entrySet().stream()
                .allMatch(each -> Objects.equals(each.getValue()[1], text(now.apply(each.getKey()))));
    }

    /** What a field was before; where it didn't change, what it is now. */
    public @Nullable String before(String name, @Nullable Object now) {
        @Nullable String[] fromTo = fields.get(name);
        return fromTo == null ? text(now) : fromTo[0];
    }

    /** What a field was left as. */
    public @Nullable String after(String name) {
        @Nullable String[] fromTo = fields.get(name);
        return fromTo == null ? null : fromTo[1];
    }

    public boolean none() {
        return fields.isEmpty();
    }

    public Map<String, @Nullable String[]> fields() {
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
