package com.denaq.crm.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
