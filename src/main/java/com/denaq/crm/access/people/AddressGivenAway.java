package com.denaq.crm.access.people;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever was deleted gives their address to whoever is to have it; this one stands in its place. */
public final class AddressGivenAway {

    private AddressGivenAway() {}

    /** By whoever was deleted and has it, to anybody but themselves. */
    public static void by(JdbcClient db, String email, @Nullable UserId to) {
        db.sql("update app_user set email = 'deleted.' || id || '.' || email"
                        + " where email = :email and deleted_at is not null and id is distinct from :to::bigint")
                .param("email", email)
                .param("to", to == null ? null : to.value())
                .update();
    }

    public static boolean by(User user) {
        return user.email().startsWith(prefix(user));
    }

    /** The one they had. */
    public static String former(User user) {
        return by(user) ? user.email().substring(prefix(user).length()) : user.email();
    }

    private static String prefix(User user) {
        return "deleted." + user.id() + ".";
    }
}
