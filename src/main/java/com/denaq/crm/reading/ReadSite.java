package com.denaq.crm.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A site out of what was typed.
 *
 * @param key what tells whose site it is: {@code harborlane.com}, or {@code facebook.com/harborlane} on a host where many
 *     live; null when it can't be read or tells nothing
 * @param url where a link leads, or null when it can't be read
 */
public record ReadSite(
        String typed, @Nullable String key, @Nullable String url) {

    private static final Pattern BY_NUMBER = Pattern.compile("(?:wa|t)\\.me/\\+?([1-9]\\d{9,14})");

    /** Whether it is a page on a host where many live. */
    public boolean page() {
        return key != null && key.indexOf('/') >= 0;
    }

    /** Whether its host is no single company's, so that the words of the host tell nothing: a page there, or what isn't one either. */
    public boolean ofMany() {
        return page() || url != null && key == null;
    }

    /** The number that a messenger's page is of: {@code +14055550199} of {@code wa.me/14055550199}; null for another's page. */
    public @Nullable String phone() {
        Matcher number = BY_NUMBER.matcher(key == null ? "" : key);
        return number.matches() ? "+" + number.group(1) : null;
    }
}
