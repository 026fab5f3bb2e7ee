package com.denaq.crm.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that travel to htmx in a header: JSON in ASCII only, since headers know no other letters. They are raised on
 * the page's body: what asked may have left the page while it waited, and nobody would hear of them there.
 */
final class HtmxEvents {

    private static final String ON_PAGE = "\"target\":\"body\"";

    private HtmxEvents() {}

    static @Nullable String json(@Nullable SpokenToast toast, List<Answer.Event> raised) {
        List<String> events = new ArrayList<>();
        if (toast != null) {
            String undo = toast.undo() == null ? "null" : quoted(toast.undo());
            events.add("\"toast\":{\"text\":" + quoted(toast.text()) + ",\"undo\":" + undo + "," + ON_PAGE + "}");
        }
        for (Answer.Event event : raised) {
            StringBuilder about = new StringBuilder();
            event.about()
                    .forEach((name, value) -> about.append(quoted(name))
                            .append(':')
                            .append(quoted(value))
                            .append(','));
            events.add(quoted(event.name()) + ":{" + about + ON_PAGE + "}");
        }
        return events.isEmpty() ? null : "{" + String.join(",", events) + "}";
    }

    /** Something went wrong that the person can be told in a sentence. */
    static String danger(String words) {
        return "{\"toast\":{\"text\":" + quoted(words) + ",\"danger\":true," + ON_PAGE + "}}";
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
