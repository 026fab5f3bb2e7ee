package com.denaq.crm.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody is here for. The code with a dash is what other programs write. */
public enum Role {
    LEAD_CREATOR,
    AGENT,
    ADMIN;

    /** {@code lead-creator}, {@code agent}, {@code admin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that code; empty for what is none. */
    public static Optional<Role> of(@Nullable String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
