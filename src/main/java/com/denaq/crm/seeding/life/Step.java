package com.denaq.crm.seeding.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A next step while its dealer's life is being told. */
final class Step {

    final long id;
    final String kind;
    final String what;
    final @Nullable Long contact;
    final @Nullable LocalTime time;
    final Instant openedAt;
    final @Nullable Long openedBy;
    final @Nullable Integer openedByMove;

    LocalDate date;

    @Nullable
    Long follows;

    @Nullable
    Instant doneAt;

    @Nullable
    Long doneBy;

    @Nullable
    String ended;

    @Nullable
    Integer endedByMove;

    Step(
            long id,
            String kind,
            String what,
            @Nullable Long contact,
            LocalDate date,
            @Nullable LocalTime time,
            Instant openedAt,
            @Nullable Long openedBy,
            @Nullable Integer openedByMove) {
        this.id = id;
        this.kind = kind;
        this.what = what;
        this.contact = contact;
        this.date = date;
        this.time = time;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
        this.openedByMove = openedByMove;
    }

    void end(String how, Instant at, @Nullable Long by, @Nullable Integer move) {
        ended = how;
        doneAt = at;
        doneBy = by;
        endedByMove = move;
    }

    void reopen() {
        ended = null;
        doneAt = null;
        doneBy = null;
        endedByMove = null;
    }

    void into(Rows rows, long dealer, long assignee, LocalTime opens, ZoneId zone) {
        Instant due = date.atTime(time == null ? opens : time).atZone(zone).toInstant();
        rows.add(
                Table.NEXT_STEP,
                id,
                dealer,
                contact,
                assignee,
                kind,
                what,
                due,
                date,
                time,
                zone,
                openedAt,
                openedBy,
                doneAt,
                doneBy,
                ended,
                openedByMove,
                endedByMove,
                follows);
    }
}
