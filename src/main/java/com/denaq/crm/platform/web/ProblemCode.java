package com.denaq.crm.platform.web;

import java.util.Arrays;
import java.util.Locale;

/** Stable codes of problems for programs: of every status that is answered by itself, and what is told more exactly. */
public enum ProblemCode {
    UNREADABLE_REQUEST(400),
    NO_TOKEN(401),
    NOT_ALLOWED(403),
    NOTHING_HERE(404),
    METHOD_NOT_TAKEN(405),
    CONFLICT(409),
    GONE(410),
    TOO_LARGE(413),
    NOT_JSON(415),
    INCOMPLETE(422),
    TOO_OFTEN(429),
    BROKEN(500),
    AWAY(503),
    ONCE_UNDER_WAY(409),
    ONCE_ANOTHER(422),
    ONCE_ELSEWHERE(422),
    ONCE_CROWDED(429),
    MERGED(409),
    TOO_MANY_CHECKS(429);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    /** What a status says where nothing more exact is known: the first of it. */
    static ProblemCode of(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status)
                .findFirst()
                .orElse(status >= 500 ? BROKEN : UNREADABLE_REQUEST);
    }
}
