package com.denaq.crm.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param body of a POST; null: a GET
 * @param json whether the body is JSON rather than a form
 * @param fragment as htmx asks
 */
record Request(String path, @Nullable String body, boolean json, boolean fragment) {

    static Request get(String path) {
        return new Request(path, null, false, false);
    }

    /** A piece of a page. */
    static Request piece(String path) {
        return new Request(path, null, false, true);
    }

    static Request post(String path, Object... fieldsAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fieldsAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(fieldsAndValues[i + 1].toString(), StandardCharsets.UTF_8));
        }
        return new Request(path, form.toString(), false, true);
    }

    static Request json(String path, String body) {
        return new Request(path, body, true, false);
    }
}
