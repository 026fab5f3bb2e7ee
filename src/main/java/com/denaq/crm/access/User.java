package com.denaq.crm.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, or did: history names its people, so a deleted one can still be found by id.
 *
 * @param active may sign in
 * @param awayUntil gets no dealers until this day has passed; null: is here
 * @param language {@code en}, {@code ru}, or null for the browser's
 * @param zone their own, or the company's
 * @param theme {@code light}, {@code dark}, or null for the system's
 * @param lastSeen to the minute
 */
public record User(
        UserId id,
        String email,
        String name,
        Role role,
        boolean active,
        boolean deleted,
        @Nullable LocalDate awayUntil,
        @Nullable String language,
        ZoneId zone,
        @Nullable String theme,
        boolean compact,
        boolean singleKeys,
        @Nullable Instant lastSeen,
        int version) {

    public boolean awayOn(LocalDate day) {
        return awayUntil != null && !day.isAfter(awayUntil);
    }
}
