package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notes told of what was given by hand, while that may still be a slip. */
@Repository
class ToldRows {

    private static final Duration SLIP = Duration.ofHours(1);

    private final JdbcClient db;

    ToldRows(JdbcClient db) {
        this.db = db;
    }

    /** A note, whom it told, that they got or lost some, and of which dealers; those of a hand-over stand with that. */
    record Told(long note, long agent, boolean got, List<Long> dealers) {}

    void keep(long note, UserId agent, boolean got, Viewer by, HandOver handOver, long dealers) {
        keep(note, agent, got, by, handOver.at(), handOver.at(), dealers, handOver.id());
    }

    void keep(long note, UserId agent, boolean got, Viewer by, Instant since, Instant until, int dealers) {
        db.sql("delete from hand_over_note where until < :slip and hand_over_id is null")
                .param("slip", utc(until.minus(SLIP)))
                .update();
        keep(note, agent, got, by, since, until, dealers, null);
    }

    private void keep(
            long note,
            UserId agent,
            boolean got,
            Viewer by,
            Instant since,
            Instant until,
            long dealers,
            @Nullable Long handOver) {
        db.sql("""
                insert into hand_over_note (note_id, agent, got, by_user, since, until, dealers, hand_over_id)
                values (:note, :agent, :got, :viewer, :since, :until, :dealers, :handOver)""")
                .params(by.params())
                .param("note", note)
                .param("agent", agent.value())
                .param("got", got)
                .param("since", utc(since))
                .param("until", utc(until))
                .param("dealers", dealers)
                .param("handOver", handOver)
                .update();
    }

    /** Those of a hand-over that nobody has read. */
    List<Told> unread(long handOver) {
        return db.sql("""
                select n.note_id, n.agent, n.got
                  from hand_over_note n join sticky_note s on s.id = n.note_id
                 where n.hand_over_id = :handOver
                   and s.read_at is null and s.done_at is null and s.withdrawn_at is null""").param("handOver", handOver).query(ToldRows::of).list();
    }

    /**
     * Those of a hand-over that nobody has read and of which all went back by the one that undoes it; who has worked on
     * one that they got knew of it without.
     */
    List<Told> undone(long handOver, long by) {
        return db.sql("""
                select n.note_id, n.agent, n.got
                  from hand_over_note n join sticky_note s on s.id = n.note_id
                 where n.hand_over_id = :handOver
                   and s.read_at is null and s.done_at is null and s.withdrawn_at is null
                   and n.dealers = (select count(*) from hand_over_item i
                                     where i.hand_over_id = :by and i.state = 'GIVEN'
                                       and n.agent = case when n.got then i.from_user else i.to_user end)
                   and not (n.got and exists (
                       select from hand_over_item i
                         join assignment g on g.dealer_id = i.dealer_id and g.hand_over_id = :handOver
                        where i.hand_over_id = :by and i.state = 'GIVEN' and i.from_user = n.agent and %s))""".formatted(Items.WORKED))
                .param("handOver", handOver)
                .param("by", by)
                .query(ToldRows::of)
                .list();
    }

    private static Told of(ResultSet row, int n) throws SQLException {
        return new Told(row.getLong("note_id"), row.getLong("agent"), row.getBoolean("got"), List.of());
    }

    /** Whether somebody who had left is taken back then, with what was theirs: that is no news to them. */
    boolean cameBack(UserId agent, Instant since, Instant until) {
        return db.sql("""
                select exists (select from departure
                                where user_id = :agent and undone_at between :since and :until)""")
                .param("agent", agent.value())
                .param("since", utc(since.minusSeconds(60)))
                .param("until", utc(until))
                .query(Boolean.class)
                .single();
    }

    /**
     * Those of the viewer's notes that nobody has read and of which all is taken back by what is given now; who has
     * worked on one that they got knew of it without.
     */
    List<Told> undone(Viewer by, List<Assignment> given, Instant now) {
        return db.sql("""
                with given as (
                    select * from unnest(:dealers::bigint[], :froms::bigint[], :tos::bigint[]) as g (dealer, from_user, to_user)
                ), before as (
                    select b.* from given g cross join lateral (
                        select a.dealer_id, a.from_user, a.to_user, a.by_user, a.at
                          from assignment a where a.dealer_id = g.dealer order by a.id desc offset 1 limit 1) b
                     where b.from_user is not distinct from g.to_user and b.to_user is not distinct from g.from_user
                       and b.by_user = :viewer and b.at > :slip
                )
                select n.note_id, n.agent, n.got, array_agg(b.dealer_id) as dealers
                  from hand_over_note n
                  join sticky_note s on s.id = n.note_id
                  join before b on b.at between n.since and n.until
                                and n.agent = case when n.got then b.to_user else b.from_user end
                 where n.by_user = :viewer and s.read_at is null and s.done_at is null and s.withdrawn_at is null
                 group by n.note_id, n.agent, n.got, n.dealers
                having count(*) = n.dealers
                   and not (n.got and bool_or((select %s from before g where g.dealer_id = b.dealer_id)))""".formatted(Items.WORKED))
                .params(by.params())
                .param(
                        "dealers",
                        given.stream().map(each -> each.dealer().value()).toArray(Long[]::new))
                .param("froms", given.stream().map(each -> value(each.from())).toArray(Long[]::new))
                .param("tos", given.stream().map(each -> value(each.to())).toArray(Long[]::new))
                .param("slip", utc(now.minus(SLIP)))
                .query((row, n) ->
                        new Told(row.getLong("note_id"), row.getLong("agent"), row.getBoolean("got"), List.of((Long[])
                                row.getArray("dealers").getArray())))
                .list();
    }

    private static @Nullable Long value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
