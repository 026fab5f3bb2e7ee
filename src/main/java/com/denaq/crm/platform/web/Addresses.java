package com.denaq.crm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes a path of ours into what can be sent to somebody. */
public final class Addresses {

    private static final Pattern SECRET = Pattern.compile("[\\w-]{40,}");

    private Addresses() {}

    /** The path of a request for the log, without a word in it that opens something: the log is read by others. */
    public static String logged(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).replaceAll("…");
    }

    /** With the host under which this request came; forwarded headers count only from known proxies. */
    public static String whole(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    }
}
