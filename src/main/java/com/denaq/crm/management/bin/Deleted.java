package com.denaq.crm.management.bin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dealer in the recycle bin.
 *
 * @param days for so many it can still be brought back; 0: it goes within the hour
 */
public record Deleted(
        long id,
        String name,
        @Nullable String city,
        @Nullable String region,
        String standing,
        @Nullable String by,
        Instant at,
        long days) {}
