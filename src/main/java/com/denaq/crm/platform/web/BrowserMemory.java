package com.denaq.crm.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How the screen was liked last in this browser, in cookies: for whoever hasn't signed in, and for who has and never chose.
 * What a person has chosen, wherever that was, is theirs and becomes this browser's.
 */
final class BrowserMemory {

    static final String LANGUAGE = "language";
    static final String THEME = "theme";
    private static final Duration YEAR = Duration.ofDays(365);

    private BrowserMemory() {}

    static @Nullable String of(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(YEAR)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    /** So that the page for signing in speaks as this person's pages did. */
    static void follow(@Nullable Person person, HttpServletRequest request, HttpServletResponse response) {
        if (person == null) {
            return;
        }
        Locale language = person.language();
        if (language != null) {
            follow(LANGUAGE, language.getLanguage(), request, response);
        }
        if (person.theme() != null) {
            follow(THEME, person.theme(), request, response);
        }
    }

    private static void follow(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        if (!value.equals(of(request, name))) {
            keep(name, value, request, response);
        }
    }
}
