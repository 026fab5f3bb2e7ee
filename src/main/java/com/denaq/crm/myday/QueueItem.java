package com.denaq.crm.myday;

import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.StepId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A dealer in the queue.
 *
 * @param words what was written, what is to be done, what is known of a lead; null for nothing
 * @param at ANSWER: when it came; DUE: since when; LATER: from when it can be done; NEW: since when it is known;
 *     NEGLECTED: since when nothing has happened
 * @param anyTime a step for any time of its day
 * @param due when its step is or was due; null without one, or where an answer waits
 * @param late a step whose time, or whose day over there, has passed
 * @param open whether somebody is there now
 * @param opens from when somebody is there; now while it is open
 * @param step to be done; null without one, or where an answer waits
 * @param contact with whom, and what they are called
 * @param place where the queue goes on after it
 */
public record QueueItem(
        QueueSection section,
        DealerId dealer,
        String name,
        QueueWhy why,
        @Nullable String words,
        Instant at,
        boolean anyTime,
        @Nullable Instant due,
        boolean late,
        ZoneId zone,
        boolean open,
        Instant opens,
        @Nullable StepId step,
        @Nullable ContactId contact,
        @Nullable String contactName,
        QueuePlace place) {}
