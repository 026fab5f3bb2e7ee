package com.denaq.crm.merging.rows;

import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.MergedDealers;
import com.denaq.crm.merging.Merge;
import com.denaq.crm.platform.time.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of merges. */
@Repository
public class MergeRows {

    /** So long two can be parted again: as long as a deleted dealer can be brought back. */
    static final Duration KEPT = DealerErasure.KEPT;

    private static final String SELECT = """
            select m.id, m.winner, m.loser, l.name as loser_name, u.name as by_name, m.at, m.undone_at
              from dealer_merge m
              join dealer l on l.id = m.loser -- all dealers: whoever reads has read the winner
              join app_user u on u.id = m.by_user
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    MergeRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What the winner was, or became: for parting the two again. */
    public record State(
            Facts facts, @Nullable Long owner, @Nullable Instant ownedSince, boolean inReview) {}

    /** Before, after, and the stage move between; empty where it is too long ago. */
    public record Kept(State before, State after, @Nullable Integer move) {}

    public long insert(DealerId winner, DealerId loser, long by, OffsetDateTime at, State before) {
        return db.sql("""
                insert into dealer_merge (winner, loser, by_user, at, before)
                values (:winner, :loser, :by, :at, :before::jsonb) returning id""")
                .param("winner", winner.value())
                .param("loser", loser.value())
                .param("by", by)
                .param("at", at)
                .param("before", json.writeValueAsString(before))
                .query(Long.class)
                .single();
    }

    public void done(MergedDealers merge, State after, @Nullable Integer move) {
        db.sql("update dealer_merge set after = :after::jsonb, move = :move where id = :merge")
                .params(merge.params())
                .param("after", json.writeValueAsString(after))
                .param("move", move)
                .update();
    }

    public void undone(MergedDealers merge) {
        db.sql("update dealer_merge set undone_at = :now, undone_by = :by where id = :merge")
                .params(merge.params())
                .update();
        db.sql("delete from merge_row where merge_id = :merge")
                .params(merge.params())
                .update();
    }

    /** The newest first; all that the dealer ever took in, or by which it went away. */
    public List<Merge> of(DealerId dealer) {
        return db.sql(SELECT + " where m.winner = :dealer or m.loser = :dealer order by m.id desc")
                .param("dealer", dealer.value())
                .query(MergeRows::merge)
                .list();
    }

    public Optional<Merge> find(long id) {
        return db.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query(MergeRows::merge)
                .optional();
    }

    public Optional<Kept> kept(long id) {
        return db.sql(
                        "select before, after, move from dealer_merge where id = :id and before is not null and after is not null for update")
                .param("id", id)
                .query((row, n) -> new Kept(
                        json.readValue(row.getString("before"), State.class),
                        json.readValue(row.getString("after"), State.class),
                        (Integer) row.getObject("move")))
                .optional();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Merge(
                row.getLong("id"),
                new DealerId(row.getLong("winner")),
                new DealerId(row.getLong("loser")),
                row.getString("loser_name"),
                row.getString("by_name"),
                at,
                at.plus(KEPT),
                StoredTime.of(row, "undone_at"));
    }
}
