package com.denaq.crm.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form field by field, as it is typed. The same from what is kept, so that two can be compared; written down, it goes
 * with the form as what the form was drawn over.
 *
 * @param values by name, in the order of the form; what isn't there is empty
 */
public record TypedFields(Map<String, String> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static TypedFields none() {
        return new TypedFields(Map.of());
    }

    /** With one more at its end. Lines are parted in one way only: browsers send another than they are given. */
    public TypedFields and(String name, @Nullable String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value == null ? "" : value.replace("\r", "").strip());
        return new TypedFields(more);
    }

    public TypedFields and(String name, boolean set) {
        return and(name, set ? "true" : "");
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public String written() {
        return JSON.writeValueAsString(values);
    }

    /** Null for nothing, and for what isn't of our own writing: what the form was drawn over isn't known then. */
    public static @Nullable TypedFields read(@Nullable String written) {
        if (written == null || !written.startsWith("{")) {
            return null;
        }
        try {
            Map<String, String> values = JSON.readValue(written, new TypeReference<Map<String, String>>() {});
            values.values().removeIf(Objects::isNull);
            return new TypedFields(values);
        } catch (JacksonException e) {
            return null;
        }
    }
}
