package com.denaq.crm.platform.web;

import com.denaq.crm.platform.words.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given: the viewer's words, zone and shell. A controller takes it as a parameter.
 *
 * @param path of the request, for the navigation
 * @param csrf the token that every form sends back as {@code _csrf}
 * @param nonce for the few styles a library insists on
 * @param fragment whether htmx asked for a piece of the page
 */
public record Screen(
        Words words,
        ZoneId zone,
        Clock clock,
        @Nullable Person person,
        List<NavigationEntry> navigation,
        String path,
        String csrf,
        String nonce,
        boolean fragment) {

    /** The message for the key; arguments as name, value, name, value. */
    public String t(String key, Object... namesAndValues) {
        return words.text(key, namesAndValues);
    }

    public Locale locale() {
        return words.locale();
    }
}
