package com.denaq.crm.access;

import java.util.Locale;

/** What somebody is here for. The code with a dash is what other programs write. */
public enum Role {
    LEAD_CREATOR,
    AGENT,
    ADMIN;

    /** {@code lead-creator}, {@code agent}, {@code admin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
