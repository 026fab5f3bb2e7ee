package com.denaq.crm.duplicates.engine;

import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dealer that shares a key with the question, as it is compared and shown. */
record Candidate(
        DealerId id,
        String name,
        @Nullable String city,
        @Nullable String region,
        String state,
        Instant createdAt,
        @Nullable String ownerName,
        boolean mayOpen,
        @Nullable String siteKey,
        Profile profile) {}
