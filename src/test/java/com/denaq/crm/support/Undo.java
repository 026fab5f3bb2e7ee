package com.denaq.crm.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the way back in an answer: to htmx, or kept for the next page. */
public final class Undo {

    private static final Pattern UNDO = Pattern.compile("\"undo\":\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("toast=([\\w-]+)");

    private Undo() {}

    /** The path to which Undo posts; fails where there is none. */
    public static String of(TestClient.Reply reply) {
        Matcher found = UNDO.matcher(reply.header("HX-Trigger"));
        String path = found.find() ? found.group(1) : kept(reply)[0];
        if (path.isEmpty()) {
            throw new AssertionError("No undo in " + reply.answer().headers());
        }
        return path;
    }

    /** The sentence that is kept for the next page. */
    public static String said(TestClient.Reply reply) {
        return kept(reply)[1];
    }

    private static String[] kept(TestClient.Reply reply) {
        String cookies = String.join(" ", reply.answer().headers().allValues("Set-Cookie"));
        Matcher found = KEPT.matcher(cookies);
        return found.find()
                ? new String(Base64.getUrlDecoder().decode(found.group(1)), StandardCharsets.UTF_8).split("\n", 2)
                : new String[] {"", ""};
    }
}
