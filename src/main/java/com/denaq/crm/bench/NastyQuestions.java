package com.denaq.crm.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked about a company while it is hardly typed, or is like thousands of others. */
final class NastyQuestions {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        named("one letter", "b");
        named("a common word", "computer");
        named("three of them", "battery store los angeles");
        named(
                "200 characters",
                "battery laptop store of los angeles and all the rest "
                        .repeat(4)
                        .substring(0, 200));
        named("200 letters", "abcdefghij".repeat(20));
        named(
                "20 words",
                "alpha blue canyon delta eagle falcon golden harbor iron jupiter king lotus metro north orion "
                        + "pacific quick river silver tiger");
        ALL.put("a phone", "{\"phones\":[\"+1 310 555 1234\"]}");
        ALL.put("a city", "{\"city\":\"Los Angeles\"}");
        ALL.put("a house", "{\"street\":\"123 Main St\",\"city\":\"Los Angeles\"}");
        ALL.put("free mail", "{\"emails\":[\"info@gmail.com\"]}");
        ALL.put("another keyboard", "{\"name\":\"ghbdtn rjvgm.nth\",\"city\":\"Vjcrdf\"}");
    }

    private NastyQuestions() {}

    private static void named(String what, String name) {
        ALL.put(what, "{\"name\":\"" + name + "\"}");
    }

    /** What it is, and the body for the API. */
    static Map<String, String> all() {
        return ALL;
    }
}
