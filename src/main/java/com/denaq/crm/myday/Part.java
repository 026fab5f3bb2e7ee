package com.denaq.crm.myday;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.steps.Neglect;

/**
 * One part of the queue in SQL. Parameters: {@code viewer}, {@code now}, {@code free} (see {@link FreeDays}),
 * {@code neglectedBefore}; after a place also {@code at} and {@code id}.
 *
 * @param columns key_at, key_id, why, words, at, due_date, due_time
 * @param source from and where; the dealer is {@code d}
 * @param after how it goes on after a place
 */
record Part(String columns, String source, String after, String order) {

    /** What is due later is sorted by a reckoned moment: so much of it is looked at. */
    private static final int WINDOW = 1_000;

    private static final String OPENS =
            "opens_from(:now, d.time_zone, d.opens, d.closes, d.open_days, d.country, :free)";

    /** An answer goes before everything else that there is to do with a dealer. */
    private static final String NOTHING_WAITS = """
            d.id not in (select w.dealer_id from activity w -- hashed once
                          where w.needs_answer_by = :viewer and w.wants_answer and w.answered_at is null
                            and w.deleted_at is null)
            """;

    private static final String NO_DAY = ", null::date as due_date, null::time as due_time";
    private static final String STEP = ", s.id as key_id, s.kind as why, s.what as words, s.due_date, s.due_time";

    static Part of(QueueSection section, Viewer viewer) {
        return switch (section) {
            case ANSWER -> answer(viewer);
            case DUE -> due(viewer);
            case LATER -> later(viewer);
            case NEW -> fresh(viewer);
            case NEGLECTED -> neglected(viewer);
        };
    }

    String rows(boolean further) {
        return "select " + columns + ", d.id as dealer_id, d.name, d.time_zone, " + OPENS + " as opens\n" + source
                + (further ? " and " + after : "") + "\n order by " + order + "\n limit :limit";
    }

    String count() {
        return "(select count(*) from (select " + source + " limit " + QueueCounts.MOST + ") capped)";
    }

    /** Each dealer once, with the newest that waits. */
    private static Part answer(Viewer viewer) {
        String source = """
                  from activity a join dealer d on d.id = a.dealer_id
                 where a.needs_answer_by = :viewer and a.wants_answer and a.answered_at is null and a.deleted_at is null
                   and not exists (select from activity b
                                    where b.dealer_id = a.dealer_id and b.wants_answer and b.answered_at is null
                                      and b.needs_answer_by = :viewer and (b.at, b.id) > (a.at, a.id))
                   and\s""" + viewer.mayRead("d");
        return new Part(
                "a.at as key_at, a.id as key_id, a.kind || '_IN' as why, coalesce(a.subject, a.body) as words, a.at"
                        + NO_DAY,
                source,
                "(a.at, a.id) < (:at, :id)",
                "a.at desc, a.id desc");
    }

    private static Part due(Viewer viewer) {
        String source = """
                  from next_step s join dealer d on d.id = s.dealer_id
                 where s.assignee = :viewer and s.done_at is null and s.due_at <= :now
                   and\s""" + OPENS + " = :now and " + NOTHING_WAITS + " and " + viewer.mayRead("d");
        return new Part(
                "s.due_at as key_at, s.due_at as at" + STEP, source, "(s.due_at, s.id) > (:at, :id)", "s.due_at, s.id");
    }

    /** Due today over there, or before. */
    private static Part later(Viewer viewer) {
        String source = """
                  from (select * from next_step
                         where assignee = :viewer and done_at is null and due_at < :now + interval '1 day'
                           and due_date <= (:now at time zone zone)::date
                         order by due_at, id limit\s""" + WINDOW + """
                       ) s
                  join dealer d on d.id = s.dealer_id
                 cross join lateral opens_from(greatest(s.due_at, :now), d.time_zone, d.opens, d.closes, d.open_days,
                                               d.country, :free) ready
                 where ready > :now and\s""" + NOTHING_WAITS + " and " + viewer.mayRead("d");
        return new Part("ready as key_at, ready as at" + STEP, source, "(ready, s.id) > (:at, :id)", "ready, s.id");
    }

    private static Part fresh(Viewer viewer) {
        String source = """
                  from dealer_listing l join dealer d on d.id = l.dealer_id
                 where l.owner_id = :viewer and l.standing = 'LEAD' and l.next_due_at is null
                   and\s""" + NOTHING_WAITS + " and " + viewer.mayReadRow("l");
        return new Part(
                "timestamptz 'epoch' as key_at, l.dealer_id as key_id, 'NEW_LEAD' as why,"
                        + " coalesce(d.remark, d.does, d.sells) as words, coalesce(d.owned_since, d.created_at) as at"
                        + NO_DAY,
                source,
                "l.dealer_id < :id",
                "l.next_due_at desc, l.dealer_id desc");
    }

    /** Those never called that are to be called today anyway stand further up. */
    private static Part neglected(Viewer viewer) {
        String source = """
                  from (select l.dealer_id, l.last_activity_at as since, 'NO_STEP' as why
                          from dealer_listing l
                         where l.owner_id = :viewer and\s""" + Neglect.NO_STEP.condition("l") + """
                         union all
                        select l.dealer_id, l.created_at, 'NEVER_CALLED'
                          from dealer_listing l
                         where l.owner_id = :viewer and l.next_due_at >= :now + interval '1 day'
                           and\s""" + Neglect.NEVER_CALLED.condition("l") + """
                       ) n
                  join dealer d on d.id = n.dealer_id
                 where\s"""
                + NOTHING_WAITS + " and " + viewer.mayRead("d");
        return new Part(
                "n.since as key_at, n.dealer_id as key_id, n.why, null as words, n.since as at" + NO_DAY,
                source,
                "(n.since, n.dealer_id) > (:at, :id)",
                "n.since, n.dealer_id");
    }
}
