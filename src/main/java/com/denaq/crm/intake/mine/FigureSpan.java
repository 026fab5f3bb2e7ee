package com.denaq.crm.intake.mine;

/** How far back somebody looks at their figures. */
public enum FigureSpan {
    SIX("6", 6),
    YEAR("12", 12),
    ALL("all", 0);

    private final String code;
    private final int months;

    FigureSpan(String code, int months) {
        this.code = code;
        this.months = months;
    }

    int months() {
        return months;
    }

    /** As it stands in the address. */
    public String code() {
        return code;
    }

    public static FigureSpan of(String code) {
        for (FigureSpan each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        return SIX;
    }
}
