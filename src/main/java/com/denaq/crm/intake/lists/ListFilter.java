package com.denaq.crm.intake.lists;

import java.util.Locale;

/**
 * Which rows of a list are shown: all, those of which nothing has become yet by what the check says, the others by what has.
 * Each row is in one of them.
 */
public enum ListFilter {
    ALL("true"),
    NEW("verdict = 'NEW' and result is null"),
    SIMILAR("verdict = 'SIMILAR' and result is null"),
    HERE("verdict = 'HERE' and result is null"),
    TWIN("verdict = 'TWIN' and result is null"),
    UNREADABLE("verdict = 'UNREADABLE' and result is null"),
    ADDED("result in ('ADDED', 'IN_REVIEW', 'KEPT')"),
    MERGED("result = 'MERGED'"),
    FAILED("result in ('HERE', 'FAILED')"),
    UNDONE("result = 'UNDONE'");

    private final String condition;

    ListFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** As it stands in the address; what is unknown is all. */
    public static ListFilter of(String name) {
        for (ListFilter each : values()) {
            if (each.code().equals(name)) {
                return each;
            }
        }
        return ALL;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
