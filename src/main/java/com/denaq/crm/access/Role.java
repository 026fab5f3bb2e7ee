package com.denaq.crm.access;

import com.denaq.crm.platform.web.Person;
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

    /** The message key of what it is called. */
    public String key() {
        return "access.role." + code();
    }

    /** Whether it is theirs who sit before the screen. */
    public boolean isOf(Person person) {
        return person.roleKey().equals(key());
    }

    /** The one of that code; empty for what is none. */
    public static Optional<Role> of(@Nullable String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
