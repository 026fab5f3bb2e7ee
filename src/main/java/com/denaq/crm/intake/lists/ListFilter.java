package com.denaq.crm.intake.lists;

/** Which rows of a list are shown. */
public enum ListFilter {
    ALL("true"),
    NEW("verdict = 'NEW'"),
    SIMILAR("verdict = 'SIMILAR'"),
    HERE("verdict = 'HERE'"),
    TWIN("verdict = 'TWIN'"),
    UNREADABLE("verdict = 'UNREADABLE'"),
    ADDED("result in ('ADDED', 'IN_REVIEW', 'KEPT')"),
    MERGED("result = 'MERGED'"),
    FAILED("result in ('HERE', 'FAILED')");

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
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
