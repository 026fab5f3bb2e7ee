package com.denaq.crm.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that travel to htmx in a header: JSON in ASCII only, since headers know no other letters. */
final class HtmxEvents {

    private HtmxEvents() {}

    static @Nullable String json(@Nullable SpokenToast toast, @Nullable String event) {
        List<String> events = new ArrayList<>();
        if (toast != null) {
            String undo = toast.undo() == null ? "null" : quoted(toast.undo());
            events.add("\"toast\":{\"text\":" + quoted(toast.text()) + ",\"undo\":" + undo + "}");
        }
        if (event != null) {
            for (String name : event.split(" ")) {
                events.add(quoted(name) + ":null");
            }
        }
        return events.isEmpty() ? null : "{" + String.join(",", events) + "}";
    }

    /** Something went wrong that the person can be told in a sentence. */
    static String danger(String words) {
        return "{\"toast\":{\"text\":" + quoted(words) + ",\"danger\":true}}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\' || each < 0x20 || each > 0x7e) {
                out.append("\\u%04x".formatted((int) each));
            } else {
                out.append(each);
            }
        }
        return out.append('"').toString();
    }
}
