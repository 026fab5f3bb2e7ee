package com.denaq.crm.steps;

/** When an open next step is late, for lists in SQL: as {@link NextStep#lateAt} says of one. */
public final class Lateness {

    /**
     * Of {@code dealer_listing l} at {@code :now}. What has been due for a day is late whatever its hour; only of the last
     * day's steps it matters whether they have one. Asked step by step ({@code limit}): for {@code exists} the planner may
     * read the open steps of everybody first, which takes a second among a million dealers.
     */
    public static final String OF_LISTED = """
            (l.next_due_at < :now and (l.next_due_at < :now - interval '1 day' or (
                select true from next_step s
                 where s.dealer_id = l.dealer_id and s.done_at is null
                   and (s.due_time is not null or s.due_date < (:now at time zone s.zone)::date) limit 1)))""";

    private Lateness() {}
}
