package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.PeopleOfSessions;
import com.denaq.crm.platform.web.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * What is typed at the door.
 *
 * @param to where somebody wanted to go
 */
public record SignInForm(
        @Nullable String email,
        @Nullable String password,
        @Nullable Boolean remember,
        @Nullable String to) {

    String address() {
        return email == null ? "" : email.strip();
    }

    /** Whether nothing is typed yet. */
    public boolean unknown() {
        return address().isEmpty();
    }

    String goal(User user) {
        return LocalPath.is(to) && to != null ? to : PeopleOfSessions.home(user.role());
    }
}
