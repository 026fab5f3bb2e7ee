package com.denaq.crm.activation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Evidence as somebody brings it. Its day must not lie ahead, and what is none of the kinds we know says in its note what it is. */
public record NewProof(
        EvidenceKind kind, @Nullable String link, @Nullable String note, LocalDate seenOn) {

    public boolean saysWhat() {
        return kind != EvidenceKind.OTHER || note != null;
    }
}
