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
 * @param note the free words of a refusal, or the reason of an override
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
        @Nullable String reasonEn,
        @Nullable String reasonRu,
        @Nullable String note,
        boolean takenBack) {}
