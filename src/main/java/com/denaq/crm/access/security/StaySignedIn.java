package com.denaq.crm.access.security;

import com.denaq.crm.access.sessions.Cookies;
import com.denaq.crm.access.sessions.Remembered;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the session of a browser that stays signed in, when the one it had has ended. */
class StaySignedIn extends OncePerRequestFilter {

    private final Remembered remembered;

    StaySignedIn(Remembered remembered) {
        this.remembered = remembered;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Cookies.read(request, Cookies.STAY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String cookie = Cookies.read(request, Cookies.STAY);
        if (cookie != null && SignedIn.current().isEmpty()) {
            Optional<Remembered.Opened> opened = remembered.open(cookie);
            opened.ifPresentOrElse(
                    session -> in(session, request, response), () -> Cookies.forget(request, response, Cookies.STAY));
        }
        chain.doFilter(request, response);
    }

    private static void in(Remembered.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        if (opened.secret() != null && opened.cookie() != null) {
            Cookies.session(request, response, opened.secret());
            Cookies.stay(request, response, opened.cookie());
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(
                new SignedIn(opened.session().user(), opened.session().id())));
    }
}
