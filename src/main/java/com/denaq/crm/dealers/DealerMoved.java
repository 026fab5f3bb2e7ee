package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dealer stands elsewhere now. Published in the transaction of the move: a rule that belongs to it (a refusal closes
 * the next step) listens with a plain {@code @EventListener}.
 *
 * @param seq of the row in {@code stage_move}
 * @param by null: by itself
 * @param takenBack the seq of the move that this one takes back, or null
 * @param without the papers that were missing, where an admin let it pass without them
 * @param note free words, after the reason of an override
 */
public record DealerMoved(
        DealerId dealer,
        int seq,
        MoveKind kind,
        Standing.Kind from,
        Standing to,
        Instant at,
        @Nullable UserId by,
        @Nullable UserId owner,
        @Nullable Integer takenBack,
        List<Missing> without,
        @Nullable String note) {}
