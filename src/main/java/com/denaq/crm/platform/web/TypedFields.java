package com.denaq.crm.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
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

    /** What isn't of our own writing is a bad request; null for nothing: what it was drawn over isn't known. */
    public static @Nullable TypedFields read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        try {
            return new TypedFields(JSON.readValue(written, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "what a form was drawn over", e);
        }
    }
}
