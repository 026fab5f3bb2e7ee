package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.handing.HandOver.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of hand-overs. */
@Repository
public class HandOvers {

    private static final String SELECT = """
            select h.id, h.by_user, u.name, h.at, h.total, h.done, h.left_out, h.state, h.undoes
              from hand_over h join app_user u on u.id = h.by_user\s""";

    private final JdbcClient db;

    HandOvers(JdbcClient db) {
        this.db = db;
    }

    public Optional<HandOver> find(long id) {
        return db.sql(SELECT + "where h.id = :id")
                .param("id", id)
                .query(HandOvers::handOver)
                .optional();
    }

    Optional<HandOver> lock(long id) {
        return db.sql(SELECT + "where h.id = :id for update of h")
                .param("id", id)
                .query(HandOvers::handOver)
                .optional();
    }

    /** The latest first; those that take others back stand with them. */
    public List<HandOver> latest(int most) {
        return db.sql(SELECT + "where h.undoes is null order by h.at desc, h.id desc limit :most")
                .param("most", most)
                .query(HandOvers::handOver)
                .list();
    }

    List<Long> running() {
        return db.sql("select id from hand_over where state = 'RUNNING' order by id")
                .query(Long.class)
                .list();
    }

    /** The one that takes it back. */
    public Optional<HandOver> undoOf(long id) {
        return db.sql(SELECT + "where h.undoes = :id")
                .param("id", id)
                .query(HandOvers::handOver)
                .optional();
    }

    long insert(Viewer by, Instant at, String rule, String story, @Nullable Long undoes) {
        return db.sql("""
                insert into hand_over (by_user, at, rule, story, total, state, undoes)
                values (:by, :at, :rule, :story::jsonb, 0, 'RUNNING', :undoes)
                returning id""")
                .param("by", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rule", rule)
                .param("story", story)
                .param("undoes", undoes)
                .query(Long.class)
                .single();
    }

    void total(long id, int total) {
        db.sql("update hand_over set total = :total where id = :id")
                .param("total", total)
                .param("id", id)
                .update();
    }

    void progress(long id, int done, int leftOut) {
        db.sql(
                        "update hand_over set done = done + :done, left_out = left_out + :left, version = version + 1 where id = :id")
                .param("done", done)
                .param("left", leftOut)
                .param("id", id)
                .update();
    }

    void state(long id, State state) {
        db.sql("update hand_over set state = :state, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** It goes on, as that admin's. */
    void takeUp(long id, Viewer by) {
        db.sql("update hand_over set state = 'RUNNING', by_user = :by, version = version + 1 where id = :id")
                .param("by", by.id().value())
                .param("id", id)
                .update();
    }

    private static HandOver handOver(ResultSet row, int n) throws SQLException {
        long undoes = row.getLong("undoes");
        return new HandOver(
                row.getLong("id"),
                new UserId(row.getLong("by_user")),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("left_out"),
                State.valueOf(row.getString("state")),
                undoes == 0 ? null : undoes);
    }
}
