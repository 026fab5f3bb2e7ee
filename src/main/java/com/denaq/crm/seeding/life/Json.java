package com.denaq.crm.seeding.life;

import org.jspecify.annotations.Nullable;

/** Small objects as JSON, a million times. Names are ours; null values are left out. */
final class Json {

    private Json() {}

    static String of(@Nullable Object... namesAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(namesAndValues[i])
                        .append("\":")
                        .append(value instanceof Number ? value.toString() : quoted(value.toString()));
            }
        }
        return json.append('}').toString();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
