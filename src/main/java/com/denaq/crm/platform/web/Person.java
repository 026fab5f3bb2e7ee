package com.denaq.crm.platform.web;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the screen, as the shell needs to know it. What they may do is the business of {@code access}.
 *
 * @param roleKey the message key of their role
 * @param home the path of their first page
 * @param language their choice, or null for the browser's
 * @param theme {@code light}, {@code dark} or null for the system's
 * @param compact dense rows
 * @param singleKeys whether single letters are shortcuts
 */
public record Person(
        long id,
        String name,
        String roleKey,
        String home,
        @Nullable Locale language,
        ZoneId zone,
        @Nullable String theme,
        boolean compact,
        boolean singleKeys) {}
