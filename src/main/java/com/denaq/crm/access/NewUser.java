package com.denaq.crm.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is going to work here.
 *
 * @param email in any case; kept in lower case
 * @param passwordHash null until they set a password with a one-time link
 * @param language {@code en}, {@code ru}, or null for the browser's
 */
public record NewUser(
        String email,
        String name,
        Role role,
        @Nullable String passwordHash,
        @Nullable String language) {

    public NewUser {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
    }
}
