package com.denaq.crm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What the log is told of an address. */
public final class Addresses {

    private static final Pattern SECRET = Pattern.compile("[\\w-]{40,}");

    private Addresses() {}

    /** The path of a request for the log, without a word in it that opens something: the log is read by others. */
    public static String logged(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).replaceAll("…");
    }
}
