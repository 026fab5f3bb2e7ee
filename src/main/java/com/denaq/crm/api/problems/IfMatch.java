package com.denaq.crm.api.problems;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The header that says which state a change starts from. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * Throws a problem where it is absent (428) or names another state (412). Whether the caller may know of the thing
     * at all has been asked before.
     *
     * @param etag the state as it is now, with its quotation marks
     * @param version a part of it that is understood as well, for programs that only kept the version
     */
    public static void check(@Nullable String header, String etag, int version) {
        if (header == null || header.isBlank()) {
            throw ApiProblem.needsIfMatch();
        }
        boolean same = Arrays.stream(header.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*")
                        || each.equals(etag)
                        || each.equals("\"" + version + "\"")
                        || each.equals(Integer.toString(version)));
        if (!same) {
            throw ApiProblem.stale();
        }
    }
}
