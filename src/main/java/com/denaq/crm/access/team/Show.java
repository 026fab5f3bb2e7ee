package com.denaq.crm.access.team;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which people the list shows. */
public enum Show {
    /** Who works here. */
    ACTIVE("u.active and u.password_hash is not null"),
    /** Who has not set a password yet. */
    INVITED("u.active and u.password_hash is null"),
    /** Deactivated, or deleted so recently that it can be taken back. */
    LEFT("not u.active and (u.deleted_at is null or u.deleted_at > :recently)");

    final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Show of(@Nullable String code) {
        for (Show each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        return ACTIVE;
    }
}
