package com.denaq.crm.reading;

import org.jspecify.annotations.Nullable;

/**
 * Where something is, as far as it could be told.
 *
 * @param region its usual code: {@code FL}
 * @param country two letters
 */
public record Place(
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {}
