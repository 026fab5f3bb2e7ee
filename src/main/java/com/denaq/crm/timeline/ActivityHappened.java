package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody logged something, in this transaction. */
public record ActivityHappened(
        ActivityId id,
        DealerId dealer,
        ActivityKind kind,
        @Nullable Direction direction,
        @Nullable CallOutcome outcome,
        @Nullable ContactId contact,
        Instant at,
        UserId by) {}
