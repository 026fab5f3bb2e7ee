package com.denaq.crm.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Carries a toast over a redirect in a cookie that lives for a minute: it needs no session and no row. What comes back
 * is text, escaped like any other, and an undo path that is posted to with the person's own token.
 */
final class Toasts {

    private static final String COOKIE = "toast";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST = 1500;
    private static final String LEADS = ">"; // before the path: no local one begins so

    private Toasts() {}

    static void keep(HttpServletRequest request, HttpServletResponse response, SpokenToast toast) {
        String text = toast.text().length() > MOST / 4 ? toast.text().substring(0, MOST / 4) : toast.text();
        String path = toast.undo() != null ? toast.undo() : toast.leads() != null ? LEADS + toast.leads() : "";
        String both = path + "\n" + text;
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        response.addHeader("Set-Cookie", cookie(request, value, LIFE));
    }

    /** The toast that was kept, which is thereby forgotten. */
    static @Nullable SpokenToast take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        response.addHeader("Set-Cookie", cookie(request, "", Duration.ZERO));
        try {
            String both = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            int end = both.indexOf('\n');
            String path = both.substring(0, Math.max(0, end));
            String leads = path.startsWith(LEADS) ? path.substring(LEADS.length()) : null;
            return new SpokenToast(
                    both.substring(end + 1),
                    leads == null && LocalPath.is(path) ? path : null,
                    LocalPath.is(leads) ? leads : null);
        } catch (IllegalArgumentException e) { // not ours
            return null;
        }
    }

    private static String cookie(HttpServletRequest request, String value, Duration life) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(life)
                .build()
                .toString();
    }
}
