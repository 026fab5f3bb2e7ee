package com.denaq.crm.access.security;

import com.denaq.crm.platform.web.LocalPath;
import com.denaq.crm.platform.web.ProblemPages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers whoever may not come through: nobody is sent to sign in, and back here afterwards; somebody learns no more
 * than that there is nothing for them (404).
 */
@Component
public class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where a form of signing in is drawn anew that came without its token. */
    public static final String SIGN_IN_AGAIN = "/sign-in/again";

    private static final String SIGN_IN = "/sign-in";

    private final ProblemPages pages;

    ClosedDoor(ProblemPages pages) {
        this.pages = pages;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException exception)
            throws IOException {
        String in = signIn(request);
        if (isProgram(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Denaq CRM\"");
            pages.show(401, request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(401);
            response.setHeader("HX-Redirect", with(in, "ended=true"));
        } else {
            response.setStatus(303);
            response.setHeader("Location", request.getMethod().equals("GET") ? in : with(in, "lost=true"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean nobody = SignedIn.current().isEmpty();
        if (denied instanceof CsrfException && request.getRequestURI().equals(SIGN_IN)) {
            forward(request, response);
        } else if (denied instanceof CsrfException && nobody && !isProgram(request)) {
            commence(request, response, null);
        } else {
            pages.show(denied instanceof CsrfException ? 403 : 404, request, response);
        }
    }

    /** The browser has lost its cookie, or never had one: the form comes again, with what was typed and another token. */
    private static void forward(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getRequestDispatcher(SIGN_IN_AGAIN).forward(request, response);
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/")
                || (accept != null
                        && !accept.contains("text/html")
                        && (accept.contains("json") || accept.contains("event-stream")));
    }

    private static String signIn(HttpServletRequest request) {
        String to = goal(request);
        return to == null || to.equals("/") || to.startsWith(SIGN_IN)
                ? SIGN_IN
                : SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    /** The page that somebody wanted to see, or on which they were. */
    private static @Nullable String goal(HttpServletRequest request) {
        boolean page = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
        if (page) {
            String query = request.getQueryString();
            return local(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        String current = request.getHeader("HX-Current-URL");
        return local(pathOf(current != null ? current : request.getHeader("Referer")));
    }

    private static @Nullable String pathOf(@Nullable String address) {
        try {
            if (address == null) {
                return null;
            }
            URI at = URI.create(address);
            return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        } catch (IllegalArgumentException e) { // a header of nonsense
            return null;
        }
    }

    private static @Nullable String local(@Nullable String path) {
        return LocalPath.is(path) ? path : null;
    }
}
