package com.denaq.crm.bench;

import java.util.List;
import java.util.Map;

/** @param headers by name in any letters */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first of that name, or an empty text. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
