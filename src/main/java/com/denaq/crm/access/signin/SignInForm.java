package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.PeopleOfSessions;
import com.denaq.crm.platform.web.LocalPath;
import com.denaq.crm.platform.web.Problems;
import java.util.Locale;
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

    /** As addresses are kept. */
    String address() {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing is typed yet. */
    public boolean unknown() {
        return address().isEmpty();
    }

    /** What isn't typed at all is no guess. */
    Problems missing() {
        Problems problems = unknown() ? Problems.of("email", "access.sign-in.email-missing") : Problems.NONE;
        return password == null || password.isEmpty()
                ? problems.and("password", "access.sign-in.password-missing")
                : problems;
    }

    String goal(User user) {
        return LocalPath.is(to) && to != null ? to : PeopleOfSessions.home(user.role());
    }
}
