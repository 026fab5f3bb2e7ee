package com.denaq.crm.dealers;

import java.util.Locale;

/** The four stages of a dealer's life. A dead end is not a stage: it is a firm that refused. */
public enum Stage {
    LEAD,
    FIRM,
    ACCOUNT,
    CLIENT;

    /** As other programs write it: {@code lead}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
