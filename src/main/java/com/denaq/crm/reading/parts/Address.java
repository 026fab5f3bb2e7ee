package com.denaq.crm.reading.parts;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web taken apart.
 *
 * @param plain whether {@code http} was typed
 * @param named the host in lower case and ASCII
 * @param path with its slash, or empty
 */
public record Address(boolean plain, String named, String path, String query) {

    private static final Pattern SHAPE = Pattern.compile(
            "^(?:(https?|h?tt?ps?)\\s*:?/{1,3}\\s*)?(?:[^/@?#\\s]*@)?([^/?#:\\s]+)(?::\\d*)?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_DOTS = Pattern.compile("\\.+$");
    private static final Pattern NUMBERED = Pattern.compile(".*\\.\\d+");
    private static final Pattern WWW = Pattern.compile("^(?:w{2,4}\\d?\\.)+(?=[^.]+\\.)");

    public static @Nullable Address of(String text) {
        Matcher shape = SHAPE.matcher(text);
        String host = shape.matches() ? host(shape.group(2)) : null;
        return host == null
                ? null
                : new Address(
                        "http".equalsIgnoreCase(shape.group(1)), host, given(shape.group(3)), given(shape.group(4)));
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** In ASCII; null for what is no name of the Internet. */
    public static @Nullable String host(String typed) {
        try {
            String ascii = IDN.toASCII(LAST_DOTS.matcher(typed).replaceFirst(""), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            boolean named = InternetDomainName.isValid(ascii)
                    && ascii.indexOf('.') > 0
                    && !NUMBERED.matcher(ascii).matches();
            return named ? ascii : null;
        } catch (IllegalArgumentException e) { // labels too long or empty
            return null;
        }
    }

    /** Without {@code www}. */
    public String host() {
        return WWW.matcher(named).replaceFirst("");
    }

    public @Nullable String registrable() {
        return registrable(host());
    }

    /** The name somebody registered, below the private suffixes under which strangers live; null for a bare suffix. */
    public static @Nullable String registrable(String host) {
        InternetDomainName name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix()) {
            return name.topPrivateDomain().toString();
        }
        if (name.isPublicSuffix() || !name.hasParent()) {
            return null;
        }
        return String.join(
                ".", name.parts().subList(name.parts().size() - 2, name.parts().size()));
    }

    public String url() {
        return (plain ? "http://" : "https://") + named + escaped(path) + (query.isEmpty() ? "" : "?" + escaped(query));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}'".indexOf(c) < 0) {
                out.append(c);
            } else {
                out.append("%%%02X".formatted(each & 0xff));
            }
        }
        return out.toString();
    }
}
