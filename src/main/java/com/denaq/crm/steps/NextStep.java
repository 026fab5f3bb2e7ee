package com.denaq.crm.steps;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A next step, open or ended.
 *
 * @param dueAt from date, time and zone
 * @param time null: any time that day; due when the dealer opens
 * @param doneAt null: open
 */
public record NextStep(
        StepId id,
        DealerId dealer,
        UserId assignee,
        String assigneeName,
        StepKind kind,
        String what,
        @Nullable ContactId contact,
        @Nullable String contactName,
        Instant dueAt,
        LocalDate date,
        @Nullable LocalTime time,
        ZoneId zone,
        @Nullable Instant doneAt,
        @Nullable UserId doneBy,
        @Nullable Ended ended,
        int version) {

    /** Why it is not open any more. */
    public enum Ended {
        DONE,
        REPLACED,
        STAGE,
        CANCELLED,
        MERGED
    }

    public boolean open() {
        return doneAt == null;
    }

    boolean isFor(LocalDate day, @Nullable LocalTime at) {
        return date.equals(day) && Objects.equals(time, at);
    }

    public boolean lateAt(Instant now) {
        return open() && Lateness.at(now, time != null, dueAt, date, zone);
    }
}
