package com.denaq.crm.intake.lists;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are shown: all, those of which nothing has become yet by what the check says, the others by what has.
 * Each row is in one of them; the last ones are parts of the similar ones.
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
    UNDONE("result = 'UNDONE'"),
    BRANCH(Apart.BRANCH),
    ELSEWHERE(Apart.ELSEWHERE),
    OTHER_NAME(Apart.OTHER_NAME),
    PART(Apart.PART),
    SEVERAL(Apart.SEVERAL);

    private final String condition;
    private final @Nullable Apart apart;

    ListFilter(String condition) {
        this.condition = condition;
        apart = null;
    }

    ListFilter(Apart apart) {
        condition = "verdict = 'SIMILAR' and result is null and " + Apart.SQL + " = '" + apart + "'";
        this.apart = apart;
    }

    /** Of which part of the similar ones it is; null: it is no part of another. */
    public @Nullable Apart apart() {
        return apart;
    }

    /** Those that show such of the similar ones alone; null: none does. */
    public static @Nullable ListFilter of(Apart apart) {
        return Stream.of(values())
                .filter(each -> each.apart == apart)
                .findFirst()
                .orElse(null);
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
