package com.denaq.crm.merging;

import java.util.Arrays;
import java.util.Optional;

/** What of two dealers can only be as with one of them, or both in turn. */
public enum MergeField {
    NAME("name"),
    SITE("site"),
    STREET("street"),
    POSTCODE("postcode"),
    CITY("city"),
    REGION("region"),
    COUNTRY("country"),
    TIME_ZONE("timeZone"),
    HOURS("hours"),
    DOES("does"),
    SELLS("sells"),
    BUYS_NOW("buysNow"),
    SPEAKS("speaks"),
    REMARK("remark"),
    OWNER("owner");

    private final String code;

    MergeField(String code) {
        this.code = code;
    }

    /** As programs and forms write it. */
    public String code() {
        return code;
    }

    public static Optional<MergeField> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Free words, of which both may be kept. */
    public boolean words() {
        return switch (this) {
            case DOES, SELLS, BUYS_NOW, SPEAKS, REMARK -> true;
            default -> false;
        };
    }

    /** Whose it is. */
    public enum Side {
        /** That of the dealer that stays. */
        THIS,
        /** That of the one that is merged into it. */
        OTHER,
        BOTH
    }
}
