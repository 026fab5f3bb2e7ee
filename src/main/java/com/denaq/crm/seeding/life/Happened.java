package com.denaq.crm.seeding.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the timeline while its dealer's life is being told: an answer may still come. */
final class Happened {

    final long id;
    final long dealer;
    final String kind;
    final Instant at;
    final @Nullable Long by;

    @Nullable
    Long contact;

    @Nullable
    String direction;

    @Nullable
    String outcome;

    @Nullable
    String subject;

    @Nullable
    String body;

    @Nullable
    Integer seconds;

    @Nullable
    String details;

    boolean wantsAnswer;

    @Nullable
    Instant answeredAt;

    @Nullable
    Long answeredWith;

    Happened(long id, long dealer, String kind, Instant at, @Nullable Long by) {
        this.id = id;
        this.dealer = dealer;
        this.kind = kind;
        this.at = at;
        this.by = by;
    }

    void into(Rows rows, @Nullable Long waitsFor) {
        rows.add(
                Table.ACTIVITY,
                id,
                dealer,
                contact,
                kind,
                direction,
                outcome,
                at,
                by,
                subject,
                body,
                seconds,
                details,
                wantsAnswer && answeredAt == null ? waitsFor : null,
                at,
                wantsAnswer,
                answeredAt,
                answeredWith);
    }
}
