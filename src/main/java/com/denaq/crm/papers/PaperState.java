package com.denaq.crm.papers;

import java.util.Locale;

/** How far a paper is. No state: nothing has been done about it yet. */
public enum PaperState {
    ASKED,
    RECEIVED,
    VERIFIED,
    REJECTED;

    /** As the history and message keys write it: {@code asked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
