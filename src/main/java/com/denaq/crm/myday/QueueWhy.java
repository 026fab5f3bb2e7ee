package com.denaq.crm.myday;

import java.util.Locale;

/** Why a dealer stands in the queue. */
public enum QueueWhy {
    REPLY("reply"),
    MESSAGE("reply"),
    MISSED_CALL("phone-missed"),
    CALL("phone"),
    MAIL("inbox"),
    MEETING("calendar"),
    WRITE("text"),
    TASK("check"),
    NEW_LEAD("new"),
    NO_STEP("alert"),
    NEVER_CALLED("alert");

    private final String icon;

    QueueWhy(String icon) {
        this.icon = icon;
    }

    /** Its name in icons.svg. */
    public String icon() {
        return icon;
    }

    /** As other programs write it: {@code missed-call}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
