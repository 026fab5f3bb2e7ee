package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.database.CannotStart;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMask;
import org.jspecify.annotations.Nullable;

/**
 * Whose word about a caller's address is believed: addresses and networks, with commas between them. Tomcat would take
 * what has no slash for a regular expression that fits nobody, and says nothing.
 */
final class Proxies {

    static final String SETTING = "DENAQ_PROXIES";

    /** What looks otherwise is a name, which would be looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(\\d{1,3}(?:\\.\\d{1,3}){3})|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/\\d{1,3})?");

    private Proxies() {}

    static void mustBeAddresses(@Nullable String setting) {
        if (setting != null && !setting.isBlank()) {
            networks(setting);
        }
    }

    /** As Tomcat reads them: each with its mask. */
    static String networks(String setting) {
        return Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Proxies::network)
                .collect(Collectors.joining(","));
    }

    private static String network(String told) {
        Matcher parts = ADDRESS.matcher(told);
        if (!parts.matches()) {
            throw wrong(told);
        }
        boolean four = parts.group(1) != null;
        String whole = parts.group(2) == null ? told + (four ? "/32" : "/128") : told;
        try {
            return new NetMask(whole).toString();
        } catch (IllegalArgumentException e) {
            throw wrong(told);
        }
    }

    private static CannotStart wrong(String told) {
        return new CannotStart(SETTING + " must be addresses and networks with commas between them, as in"
                + " 127.0.0.1/32,10.0.0.0/8, but has " + told + ".");
    }
}
