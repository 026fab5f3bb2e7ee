package com.denaq.crm.timeline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of activity. */
public enum ActivityKind {
    CALL,
    MAIL,
    MEETING,
    MESSAGE,
    NOTE,
    PAPER,
    STAGE,
    ASSIGNMENT;

    /** As other programs write it: {@code call}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActivityKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether one side turned to the other. */
    public boolean directed() {
        return this == CALL || this == MAIL || this == MESSAGE;
    }

    public boolean takesTime() {
        return this == CALL || this == MEETING;
    }

    /** Whether people log it, and may correct and delete it. */
    public boolean logged() {
        return ordinal() <= NOTE.ordinal();
    }
}
