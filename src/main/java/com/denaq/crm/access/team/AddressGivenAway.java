package com.denaq.crm.access.team;

import com.denaq.crm.access.User;

/** Whoever was deleted gives their address to somebody new who has it; this one stands in its place. */
final class AddressGivenAway {

    /** What to write for {@code email}. */
    static final String SQL = "'deleted.' || id || '.' || email";

    private AddressGivenAway() {}

    static boolean by(User user) {
        return user.email().startsWith(prefix(user));
    }

    /** The one they had. */
    static String former(User user) {
        return by(user) ? user.email().substring(prefix(user).length()) : user.email();
    }

    private static String prefix(User user) {
        return "deleted." + user.id() + ".";
    }
}
