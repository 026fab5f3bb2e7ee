package com.denaq.crm.activation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param link where it can be looked up: http or https
 * @param addedBy the name of who found it; null: it arrived by itself
 */
public record Proof(
        long id,
        EvidenceKind kind,
        @Nullable String link,
        @Nullable String note,
        LocalDate seenOn,
        @Nullable String addedBy) {}
