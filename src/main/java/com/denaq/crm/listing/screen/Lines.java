package com.denaq.crm.listing.screen;

import com.denaq.crm.access.Ownership;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.steps.StepWords;
import com.denaq.crm.timeline.CallOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the lines of a page show, in one statement for all of them. */
@Repository
public class Lines {

    /** Latest conversation and number to call; the dealer is {@code d}. */
    private static final String CONTACT = """
            left join lateral (select kind, outcome, direction, at from activity
                                where dealer_id = d.id and deleted_at is null and c.readable
                                  and kind not in ('STAGE', 'ASSIGNMENT')
                                order by at desc, id desc limit 1) a on true
            left join lateral (select t.e164, t.typed from phone t left join contact k on k.id = t.contact_id
                                where t.dealer_id = d.id and c.readable
                                  and k.deleted_at is null and not coalesce(k.do_not_call, false)
                                order by t.e164 is null,
                                         coalesce((select w.outcome = 'WRONG_NUMBER' from activity w
                                                    where w.dealer_id = d.id
                                                      and w.dialled = t.e164 || coalesce(';ext=' || t.extension, '')
                                                      and w.outcome in\s""" + CallOutcome.OF_NUMBER + """
                                                      and w.deleted_at is null
                                                    order by w.at desc, w.id desc limit 1), false), t.position, t.id
                                limit 1) p on true
            """;

    /** The same columns, empty. */
    private static final String NO_CONTACT = """
            cross join (select null as kind, null as outcome, null as direction, null::timestamptz as at) a
            cross join (select null as e164, null as typed) p
            """;

    private final JdbcClient db;

    Lines(JdbcClient db) {
        this.db = db;
    }

    /** In the order asked for; what the viewer may not see is left out. */
    public List<DealerLine> of(Viewer viewer, Collection<DealerId> dealers) {
        return read(viewer, dealers, CONTACT);
    }

    /** As {@link #of}, without their last conversation and number, which cards don't show. */
    public List<DealerLine> cards(Viewer viewer, Collection<DealerId> dealers) {
        return read(viewer, dealers, NO_CONTACT);
    }

    private List<DealerLine> read(Viewer viewer, Collection<DealerId> dealers, String contact) {
        if (dealers.isEmpty()) {
            return List.of();
        }
        Map<Long, DealerLine> lines = new HashMap<>();
        db.sql("""
                select d.id, c.readable, d.name, d.site, d.city, d.region, d.country, d.time_zone, d.opens, d.closes,
                       d.open_days, d.standing, d.owner_id, o.name as owner, d.try_again_on,
                       r.name_en, r.name_ru, d.created_at, d.entered_by as entered_by_id, d.in_review, e.name as entered_by,
                       s.what, s.due_at, s.due_time, s.due_date, s.zone as step_zone,
                       """ + StepWords.CONTACT + """
                        as step_contact,
                       a.kind as last_kind, a.outcome, a.direction, a.at as last_at, p.e164, p.typed as phone_typed
                  from dealer d
                 cross join lateral (select\s""" + viewer.mayReadRow("d") + """
                                     as readable) c
                  left join app_user o on o.id = d.owner_id
                  left join app_user e on e.id = d.entered_by and c.readable
                  left join refusal_reason r on r.id = d.refusal_reason and c.readable
                  left join next_step s on s.dealer_id = d.id and s.done_at is null and c.readable
                """ + contact + """
                 where d.id = any(:ids) and d.merged_into is null and\s""" + viewer.maySee("d"))
                .params(viewer.params())
                .param("ids", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query(row -> {
                    lines.put(row.getLong("id"), line(row, viewer));
                });
        return dealers.stream()
                .map(id -> lines.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static DealerLine line(ResultSet row, Viewer viewer) throws SQLException {
        boolean readable = row.getBoolean("readable");
        return new DealerLine(
                row.getLong("id"),
                readable,
                readable && viewer.mayWork(ownership(row)),
                row.getString("name"),
                readable ? row.getString("site") : null,
                place(row.getString("city"), row.getString("region")),
                ZoneId.of(row.getString("time_zone")),
                new DealerLine.Hours(
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class),
                        row.getInt("open_days"),
                        row.getString("country")),
                Standing.Kind.valueOf(row.getString("standing")),
                row.getObject("owner_id", Long.class),
                row.getString("owner"),
                refusal(row),
                step(row),
                last(row),
                time(row, "created_at"),
                row.getString("entered_by"),
                row.getString("e164"),
                row.getString("phone_typed"));
    }

    private static Ownership ownership(ResultSet row) throws SQLException {
        Long owner = row.getObject("owner_id", Long.class);
        boolean untouched = owner == null && row.getString("standing").equals("LEAD");
        return new Ownership(
                owner == null ? null : new UserId(owner),
                new UserId(row.getLong("entered_by_id")),
                untouched && !row.getBoolean("in_review"),
                untouched);
    }

    private static String place(@Nullable String city, @Nullable String region) {
        return city == null ? Objects.requireNonNullElse(region, "") : region == null ? city : city + ", " + region;
    }

    private static DealerLine.@Nullable Refusal refusal(ResultSet row) throws SQLException {
        String english = row.getString("name_en");
        return english == null
                ? null
                : new DealerLine.Refusal(
                        english, row.getString("name_ru"), row.getObject("try_again_on", LocalDate.class));
    }

    private static DealerLine.@Nullable Step step(ResultSet row) throws SQLException {
        String what = row.getString("what");
        return what == null
                ? null
                : new DealerLine.Step(
                        what,
                        row.getString("step_contact"),
                        time(row, "due_at"),
                        row.getObject("due_time") != null,
                        row.getObject("due_date", LocalDate.class),
                        ZoneId.of(row.getString("step_zone")));
    }

    private static DealerLine.@Nullable Last last(ResultSet row) throws SQLException {
        String kind = row.getString("last_kind");
        return kind == null
                ? null
                : new DealerLine.Last(kind, row.getString("outcome"), row.getString("direction"), time(row, "last_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
