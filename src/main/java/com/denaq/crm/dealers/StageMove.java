package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the stage history.
 *
 * @param from null for the first
 * @param since when it had begun to stand at {@code from}
 * @param by null: by itself
 * @param reasonCode of a refusal, stable; its names are the admin's
 * @param override why an admin let it pass without the papers
 * @param note the free words beside the reason
 * @param takenBack whether a later move took it back
 */
public record StageMove(
        int seq,
        MoveKind kind,
        Standing.@Nullable Kind from,
        Standing.Kind to,
        Instant at,
        @Nullable Instant since,
        @Nullable UserId by,
        @Nullable String byName,
        @Nullable String reasonCode,
        @Nullable String reasonEn,
        @Nullable String reasonRu,
        @Nullable String override,
        @Nullable String note,
        boolean takenBack) {}
