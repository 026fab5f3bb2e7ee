package com.denaq.crm.myday;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.steps.Neglect;
import com.denaq.crm.steps.StepWords;
import java.util.List;

/**
 * One part of the queue in SQL: which dealers stand in it is read from an index of {@code dealer_listing} alone, what is
 * shown of them is joined to the few that are shown. Parameters: {@code viewer}, {@code now}, {@code tomorrow},
 * {@code neglectedBefore} and those of {@link Openings}; after a place also {@code at} and {@code id}.
 *
 * @param source key_at, dealer_id and hours_id, of dealers whose work is the viewer's
 * @param pieces the same in pieces that follow each other in its order: each is read from its index only as far as it is shown
 * @param columns why, words, at, due_date, due_time, due_at, step_id, contact_id, contact_name
 * @param joined where those come from beside the dealer {@code d}
 * @param after how it goes on after a place
 */
record Part(String source, List<String> pieces, String columns, String joined, String after, String order) {

    private static final String ONWARDS = "(q.key_at, q.dealer_id) > (:at, :id)";
    private static final String LONGEST_FIRST = "q.key_at, q.dealer_id";
    private static final String NO_DAY =
            ", null::date as due_date, null::time as due_time, null::timestamptz as due_at,"
                    + " null::bigint as step_id, null::bigint as contact_id, null::text as contact_name";
    private static final String STEP =
            "s.kind as why, s.what as words, q.key_at as at, s.due_date, s.due_time, s.due_at, s.id as step_id, s.contact_id, "
                    + StepWords.CONTACT + " as contact_name";
    private static final String OPEN_STEP = "join next_step s on s.dealer_id = q.dealer_id and s.done_at is null";

    Part(String source, String columns, String joined, String after, String order) {
        this(source, List.of(source), columns, joined, after, order);
    }

    /** What is theirs to work at and nobody owns may be something that they must not read: it isn't counted either. */
    static Part of(QueueSection section, Viewer viewer) {
        String readable = "l.worker_id = :viewer and " + viewer.mayReadRow("l");
        return switch (section) {
            case ANSWER -> answer(readable);
            case DUE -> due(readable);
            case LATER -> later(readable);
            case NEW -> fresh();
            case NEGLECTED -> neglected();
        };
    }

    /**
     * Permission is asked once more where the dealers are joined: of the row that is true. The limit is written out: of a
     * plan made for any the database expects a tenth of all.
     */
    String rows(Viewer viewer, boolean further, int limit) {
        return "select q.key_at, q.dealer_id, q.hours_id, d.name, d.time_zone, " + columns
                + "\n from " + found(further, limit) + " q"
                + "\n join dealer d on d.id = q.dealer_id " + joined
                + "\nwhere " + viewer.mayRead("d") + " order by " + order;
    }

    private String found(boolean further, int limit) {
        String first = " order by " + order + " limit " + limit + ")";
        List<String> each = pieces.stream()
                .map(piece -> "(select q.* from (" + piece + ") q" + (further ? " where " + after : "") + first)
                .toList();
        return each.size() == 1
                ? each.getFirst()
                : "(select q.* from (" + String.join(" union all ", each) + ") q" + first;
    }

    String count() {
        return "(select count(*) from (select from (" + source + ") q limit " + QueueCounts.MOST + ") capped)";
    }

    /** Each dealer with the newest that waits. */
    private static Part answer(String readable) {
        return new Part(
                """
                select l.answer_at as key_at, l.dealer_id, l.hours_id from dealer_listing l -- permission: see of
                 where %s and l.answer_at is not null""".formatted(readable),
                "a.kind || '_IN' as why, coalesce(a.subject, a.body) as words, q.key_at as at" + NO_DAY,
                """
                cross join lateral (
                      select kind, subject, body from activity w
                       where w.dealer_id = q.dealer_id and w.wants_answer and w.answered_at is null
                         and w.deleted_at is null and (w.needs_answer_by = :viewer or d.owner_id is null)
                       order by w.at desc, w.id desc limit 1) a""",
                "(q.key_at, q.dealer_id) < (:at, :id)",
                "q.key_at desc, q.dealer_id desc");
    }

    private static Part due(String readable) {
        return new Part("""
                select l.next_due_at as key_at, l.dealer_id, l.hours_id from dealer_listing l -- permission: see of
                 where %s and l.answer_at is null and l.next_due_at <= :now
                   and (:open::boolean[])[l.hours_id]""".formatted(readable), STEP, OPEN_STEP, ONWARDS, LONGEST_FIRST);
    }

    /** Due today over there, or before. */
    private static Part later(String readable) {
        return new Part("""
                select case when greatest(l.next_due_at, :now) < to_timestamp((:opensFrom::float8[])[l.hours_id])
                            then to_timestamp((:opensFrom::float8[])[l.hours_id])
                            when greatest(l.next_due_at, :now) < to_timestamp((:opensUntil::float8[])[l.hours_id])
                            then greatest(l.next_due_at, :now)
                            else to_timestamp((:opensNext::float8[])[l.hours_id]) end as key_at,
                       l.dealer_id, l.hours_id
                  from dealer_listing l -- permission: see of
                 where %s and l.answer_at is null and l.next_due_at < :tomorrow
                   and (l.next_due_at > :now or not (:open::boolean[])[l.hours_id])
                   and l.next_due_at < to_timestamp((:midnight::float8[])[l.hours_id])""".formatted(readable), STEP, OPEN_STEP, ONWARDS, LONGEST_FIRST);
    }

    private static Part fresh() {
        String columns = "'NEW_LEAD' as why, coalesce(d.remark, d.does, d.sells) as words, d.created_at as at" + NO_DAY;
        List<String> pieces = List.of(
                fresh("timestamptz 'epoch'", " and (:open::boolean[])[l.hours_id] is true"),
                fresh("to_timestamp(1)", " and (:open::boolean[])[l.hours_id] is not true"));
        return new Part(fresh("timestamptz 'epoch'", ""), pieces, columns, "", ONWARDS, LONGEST_FIRST);
    }

    private static String fresh(String key, String hours) {
        return "select " + key + " as key_at, l.dealer_id, l.hours_id\n"
                + " from dealer_listing l -- permission: see rows\n"
                + "where l.owner_id = :viewer and l.standing = 'LEAD' and l.next_due_at is null and l.answer_at is null"
                + hours;
    }

    /** Those never called that are to be called today anyway stand further up. */
    private static Part neglected() {
        return new Part(
                """
                select l.last_activity_at as key_at, l.dealer_id, l.hours_id, 'NO_STEP' as why
                  from dealer_listing l -- permission: see rows
                 where l.owner_id = :viewer and l.answer_at is null and\s""" + Neglect.NO_STEP.condition("l") + """
                 union all
                select l.created_at, l.dealer_id, l.hours_id, 'NEVER_CALLED'
                  from dealer_listing l -- permission: see rows
                 where l.owner_id = :viewer and l.answer_at is null
                   and l.next_due_at >= to_timestamp((:midnight::float8[])[l.hours_id])
                   and\s""" + Neglect.NEVER_CALLED.condition("l"),
                "q.why, null as words, q.key_at as at" + NO_DAY,
                "",
                ONWARDS,
                LONGEST_FIRST);
    }
}
