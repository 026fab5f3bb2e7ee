package com.denaq.crm.reading;

import org.jspecify.annotations.Nullable;

/**
 * A site out of what was typed.
 *
 * @param key what tells whose site it is: {@code harborlane.com}, or {@code facebook.com/harborlane} on a host where many
 *     live; null when it can't be read or tells nothing
 * @param url where a link leads, or null when it can't be read
 */
public record ReadSite(
        String typed, @Nullable String key, @Nullable String url) {}
