package com.denaq.crm.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of the side bar.
 *
 * @param order within its group
 * @param icon its name in icons.svg without the {@code i-}
 * @param labelKey its message key
 * @param goKey the letter after G that opens it (by its place on the keyboard, like {@code KeyM}), or null
 * @param count what waits there, or null for nothing to show
 */
public record NavigationEntry(
        Group group,
        int order,
        String path,
        String icon,
        String labelKey,
        @Nullable String goKey,
        @Nullable Long count) {

    /** Where in the side bar: the daily work, making things, or managing. */
    public enum Group {
        WORK,
        MAKE,
        MANAGE
    }
}
