package com.denaq.crm.access.security;

import com.denaq.crm.access.sessions.Cookies;
import com.denaq.crm.access.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Asks the database who the session's cookie belongs to, when somebody wants to know and once a request. */
@Component
class SessionContext implements SecurityContextRepository {

    private final Sessions sessions;

    SessionContext(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation") // the deferred loading of the interface ends here
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        String secret = Cookies.read(holder.getRequest(), Cookies.SESSION);
        SecurityContext context = new SecurityContextImpl();
        if (secret != null) {
            sessions.find(secret)
                    .ifPresent(session -> context.setAuthentication(new SignedIn(session.user(), session.id())));
        }
        return context;
    }

    /** Signing in says itself what is kept. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.read(request, Cookies.SESSION) != null;
    }
}
