package com.denaq.crm.platform.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * A line of the side bar.
 *
 * @param order within its group
 * @param icon its name in icons.svg without the {@code i-}
 * @param labelKey its message key
 * @param goKey the letter after G that opens it (by its place on the keyboard, like {@code KeyM}), or null
 * @param waiting how much waits there, said in full by the message {@code labelKey + ".waiting"}: asked once, and only
 *     where the line is drawn; null for lines without a number
 * @param news whether that is what somebody else sent and nobody here has read: it stands out, also on the rail
 */
public record NavigationEntry(
        Group group,
        int order,
        String path,
        String icon,
        String labelKey,
        @Nullable String goKey,
        @Nullable Supplier<Long> waiting,
        boolean news) {

    public NavigationEntry {
        waiting = waiting == null ? null : SingletonSupplier.of(waiting);
    }

    public NavigationEntry(
            Group group,
            int order,
            String path,
            String icon,
            String labelKey,
            @Nullable String goKey,
            @Nullable Supplier<Long> waiting) {
        this(group, order, path, icon, labelKey, goKey, waiting, false);
    }

    /** What to show behind its label; 0 for nothing. */
    public long count() {
        return waiting == null ? 0 : Objects.requireNonNull(waiting.get());
    }

    /** Where in the side bar: the daily work, making things, or managing. */
    public enum Group {
        WORK,
        MAKE,
        MANAGE
    }
}
