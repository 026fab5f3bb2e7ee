package com.denaq.crm.steps;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing is to be done. */
public enum StepKind {
    CALL,
    MAIL,
    MEETING,
    MESSAGE,
    TASK;

    /** As other programs write it: {@code call}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
