package com.denaq.crm.access.security;

import com.denaq.crm.access.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who came in, by a session or by a token. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final User user;
    private final @Nullable Long session;

    /** {@code session} is null for a program with a token. */
    public SignedIn(User user, @Nullable Long session) {
        super(List.of());
        this.user = user;
        this.session = session;
        setAuthenticated(true);
    }

    /** Who asks in this request. */
    public static Optional<SignedIn> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn in
                ? Optional.of(in)
                : Optional.empty();
    }

    /** The session of whoever looks at a screen: only programs have none. */
    public static long ownSession() {
        return current().map(SignedIn::session).orElseThrow();
    }

    public User user() {
        return user;
    }

    public @Nullable Long session() {
        return session;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.email();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
