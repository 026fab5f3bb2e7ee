package com.denaq.crm.access.sessions;

import com.denaq.crm.access.people.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Knows a browser again by a secret of its own. The token that forms bring back is derived from it: it needs neither
 * row nor session, and a form that stood open overnight is still accepted. Signing in changes the secret.
 */
@Component
public class Device implements CsrfTokenRepository {

    static final String COOKIE = "device";
    private static final String FRESH = Device.class.getName();
    private static final Duration LIFE = Duration.ofDays(400);

    /** What the browser brought, or got with this answer. */
    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(FRESH) instanceof String fresh ? fresh : Cookies.read(request, COOKIE);
    }

    /** Gives the browser another secret. */
    public String renew(HttpServletRequest request, HttpServletResponse response) {
        String secret = Secret.fresh();
        request.setAttribute(FRESH, secret);
        Cookies.write(request, response, COOKIE, secret, LIFE);
        return secret;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String secret = Secret.fresh();
        request.setAttribute(FRESH, secret);
        return token(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FRESH) instanceof String secret) {
            Cookies.write(request, response, COOKIE, secret, LIFE);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String secret = of(request);
        return secret == null ? null : token(secret);
    }

    private static CsrfToken token(String secret) {
        String derived = Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash("form " + secret));
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", derived);
    }
}
