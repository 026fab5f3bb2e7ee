package com.denaq.crm.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the way back in an answer to htmx. */
public final class Undo {

    private static final Pattern UNDO = Pattern.compile("\"undo\":\"([^\"]+)\"");

    private Undo() {}

    /** The path to which Undo posts; fails where there is none. */
    public static String of(TestClient.Reply reply) {
        Matcher found = UNDO.matcher(reply.header("HX-Trigger"));
        if (!found.find()) {
            throw new AssertionError("No undo in " + reply.header("HX-Trigger"));
        }
        return found.group(1);
    }
}
