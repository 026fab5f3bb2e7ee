package com.denaq.crm.api.users;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.api.document.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A user as an admin's programs read it. */
public record UserJson(
        long id,
        String email,
        String name,
        @OneOf(Role.class) String role,
        boolean active,
        @Nullable LocalDate awayUntil) {

    /** A user as everybody's programs read it. */
    public record Named(long id, String email, String name) {
        public static Named of(User user) {
            return new Named(user.id().value(), user.email(), user.name());
        }
    }

    static UserJson of(User user) {
        return new UserJson(
                user.id().value(), user.email(), user.name(), user.role().code(), user.active(), user.awayUntil());
    }
}
