package com.denaq.crm.activation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Evidence as somebody brings it. Its day must not lie ahead. */
public record NewProof(
        EvidenceKind kind, @Nullable String link, @Nullable String note, LocalDate seenOn) {}
