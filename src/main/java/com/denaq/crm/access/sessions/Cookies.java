package com.denaq.crm.access.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Cookies that no script reads and no other site sends along with a form. */
public final class Cookies {

    /** Carries the secret of a {@link Sessions session}; ends with the browser. */
    public static final String SESSION = "session";

    /** Carries what opens a {@link Remembered remembered} session again. */
    public static final String STAY = "stay";

    /** Until the browser is closed. */
    static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private Cookies() {}

    public static @Nullable String read(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    public static void session(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, SESSION, secret, WHILE_OPEN);
    }

    public static void stay(HttpServletRequest request, HttpServletResponse response, String value) {
        write(request, response, STAY, value, Remembered.LIFE);
    }

    public static void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Duration.ZERO);
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }
}
