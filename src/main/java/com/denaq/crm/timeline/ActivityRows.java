package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.time.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code activity a} with the names that their sentences need. */
final class ActivityRows {

    /** What few rows need is asked for on its own: to order a dozen joins took the database longer than to answer them. */
    static final String SELECT = """
            select a.id, a.dealer_id, a.kind, a.direction, a.outcome, a.at, a.by_user, u.name as by_name,
                   a.contact_id, c.name as contact_name, a.subject, a.body, a.duration_seconds,
                   a.needs_answer_by, a.wants_answer, a.answered_at, w.kind as answered_with,
                   a.edited_at, a.version,
                   case when a.details ->> 'of' is null then (a.details ->> 'move')::int end as move, a.details ->> 'kind' as move_kind,
                   a.details ->> 'from' as story_from, a.details ->> 'to' as story_to, a.details ->> 'note' as note,
                   a.details ->> 'because' as because,
                   case when a.kind = 'STAGE' then (select array[r.code, r.name_en, r.name_ru] from refusal_reason r
                                                     where r.id = (a.details ->> 'reason')::bigint) end as reason,
                   case when a.kind = 'STAGE' then (
                       select t.kind from stage_move t
                        where t.dealer_id = coalesce((a.details ->> 'of')::bigint, a.dealer_id)
                          and t.seq = (a.details ->> 'takesBack')::int) end as takes_back,
                   case when a.kind = 'STAGE' then (
                       select b.seq from stage_move b
                        where b.dealer_id = coalesce((a.details ->> 'of')::bigint, a.dealer_id)
                          and b.takes_back = (a.details ->> 'move')::int limit 1) end as taken_back,
                   case when a.details ->> 'kind' = 'AGREE' then (
                       select o.override_reason is not null from stage_move o
                        where o.dealer_id = coalesce((a.details ->> 'of')::bigint, a.dealer_id)
                          and o.seq = (a.details ->> 'move')::int) end as overridden, a.details ->> 'without' as without,
                   case when a.kind = 'ASSIGNMENT' then (select f.name from app_user f
                                                          where f.id = (a.details ->> 'from')::bigint) end as from_name,
                   case when a.kind = 'ASSIGNMENT' then (select o.name from app_user o
                                                          where o.id = (a.details ->> 'to')::bigint) end as to_name,
                   (a.details ->> 'merge')::bigint as merge, (a.details ->> 'with')::bigint as merged,
                   case when a.kind = 'STAGE' and a.details ->> 'undone' is null then (
                       select l.name from dealer l -- all dealers: who is one with one that was read
                        where l.id = (a.details ->> 'with')::bigint) end as merged_name,
                   case when a.kind in ('STAGE', 'ASSIGNMENT') then (
                       select m.name from dealer m -- all dealers: who is one with one that was read
                        where m.id = (a.details ->> 'of')::bigint) end as of_name,
                   a.details ->> 'undone' as undone, a.details ->> 'erased' as erased, a.details ->> 'deleted' as deleted,
                   a.details ->> 'evidence' as evidence, a.details ->> 'proof' as proof,
                   (a.details ->> 'seenOn')::date as seen_on, a.details ->> 'link' as link,
                   a.details ->> 'deed' as deed, a.details ->> 'changed' as changed, a.details ->> 'along' as along,
                   a.details ->> 'left' as left_out,
                   case when a.details ->> 'step' is not null then (
                       select array[s.what, s.due_date::text, (select k.name from contact k where k.id = s.contact_id)]
                         from next_step s where s.id = (a.details ->> 'step')::bigint) end as ended_step,
                   a.details ->> 'list' as list, a.details ->> 'back' as back,
                   case when a.details ->> 'list' is not null
                        then array(select jsonb_array_elements_text(a.details -> 'given')) end as list_given,
                   case when a.details ->> 'list' is not null
                        then array(select p.name from contact p
                                    where p.id in (select jsonb_array_elements_text(a.details -> 'people')::bigint)
                                    order by p.id) end as list_people,
                   a.details ->> 'action' as paper_action, a.details ->> 'before' as paper_before, a.details ->> 'nameEn' as paper_en,
                   a.details ->> 'nameRu' as paper_ru, a.details ->> 'file' as paper_file,
                   (a.details ->> 'fileId')::bigint as paper_file_id
              from activity a
              left join app_user u on u.id = a.by_user
              left join contact c on c.id = a.contact_id
              left join activity w on w.id = a.answered_with
            """;

    private ActivityRows() {}

    static Activity activity(ResultSet row, int number) throws SQLException {
        ActivityKind kind = ActivityKind.valueOf(row.getString("kind"));
        String direction = row.getString("direction");
        String outcome = row.getString("outcome");
        int seconds = row.getInt("duration_seconds");
        Duration length = row.wasNull() ? null : Duration.ofSeconds(seconds);
        UserId contact = user(row, "contact_id");
        return new Activity(
                new ActivityId(row.getLong("id")),
                new DealerId(row.getLong("dealer_id")),
                kind,
                direction == null ? null : Direction.valueOf(direction),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                user(row, "by_user"),
                row.getString("by_name"),
                contact == null ? null : new ContactId(contact.value()),
                row.getString("contact_name"),
                row.getString("subject"),
                row.getString("body"),
                length,
                row.getBoolean("wants_answer") ? answer(row) : null,
                StoryRows.story(kind, row),
                row.getString("of_name"),
                StoredTime.of(row, "edited_at"),
                row.getInt("version"));
    }

    private static Activity.Answer answer(ResultSet row) throws SQLException {
        String with = row.getString("answered_with");
        return new Activity.Answer(
                user(row, "needs_answer_by"),
                StoredTime.of(row, "answered_at"),
                with == null ? null : ActivityKind.valueOf(with));
    }

    static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new UserId(id);
    }
}
