package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lead creators have asked of late: what their {@link Allowance} is counted by. */
@Repository
class Askings {

    private static final int LOCK = 0x61736b;

    private final JdbcClient db;

    Askings(JdbcClient db) {
        this.db = db;
    }

    /** What is counted over which span; {@code counted} is the column that is added up in rows that are {@code which}. */
    enum Kind {
        QUESTIONS(Duration.ofHours(1), "list_rows = 0", "worth"),
        ROWS_OF_LISTS(Duration.ofDays(1), "list_rows > 0", "list_rows");

        final Duration span;
        private final String which;
        private final String counted;

        Kind(Duration span, String which, String counted) {
            this.span = span;
            this.which = which;
            this.counted = counted;
        }
    }

    /** One that was asked; without an id where nothing was. */
    record Asking(
            long spent,
            @Nullable Long id,
            @Nullable OffsetDateTime at,
            @Nullable String question,
            int worth) {}

    /** What somebody asks at the same time is counted one after the other, to the end of each transaction. */
    void oneAtATime(UserId user) {
        db.sql("select pg_advisory_xact_lock(:kind, :user::integer)")
                .param("kind", LOCK)
                .param("user", user.value())
                .query()
                .singleRow();
    }

    /**
     * The same question within the hour, if there is one, and the last one whenever it was: at least one row, each beside
     * what the hour's are worth. Planned once, whoever asks.
     */
    List<Asking> before(UserId user, String question, Instant now) {
        return db.sql("""
                select hour.spent, r.id, r.at, r.question, coalesce(r.worth, 0) as worth
                  from (select coalesce(sum(worth), 0) as spent, max(id) filter (where question = :question) as same
                          from duplicate_asking
                         where user_id = (select :user::bigint) and at > (select :since::timestamptz)
                           and list_rows = 0) hour
                  left join lateral (
                       (select id, at, question, worth from duplicate_asking where id = hour.same)
                       union all
                       (select id, at, question, worth from duplicate_asking
                         where user_id = (select :user::bigint) and list_rows = 0 order by at desc, id desc limit 1)) r
                    on true""")
                .param("user", user.value())
                .param("since", at(now.minus(Kind.QUESTIONS.span)))
                .param("question", question)
                .query(Asking.class)
                .list();
    }

    long spent(UserId user, Kind kind, Instant now) {
        return db.sql("select coalesce(sum(" + kind.counted
                        + "), 0) from duplicate_asking where user_id = :user and at > :since and " + kind.which)
                .param("user", user.value())
                .param("since", at(now.minus(kind.span)))
                .query(Long.class)
                .single();
    }

    /** When the oldest counted was asked; now, where none is. */
    Instant first(UserId user, Kind kind, Instant now) {
        return db.sql("select min(at) from duplicate_asking where user_id = :user and at > :since and " + kind.which)
                .param("user", user.value())
                .param("since", at(now.minus(kind.span)))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
    }

    void write(UserId user, Instant now, String question, int worth, int rows) {
        db.sql("""
                insert into duplicate_asking (user_id, at, question, worth, list_rows)
                values (:user, :now, :question, :worth, :rows)""")
                .param("user", user.value())
                .param("now", at(now))
                .param("question", question)
                .param("worth", worth)
                .param("rows", rows)
                .update();
    }

    void rewrite(long id, String question, int worth, Instant now) {
        db.sql("update duplicate_asking set question = :question, worth = :worth, at = :now where id = :id")
                .param("id", id)
                .param("question", question)
                .param("worth", worth)
                .param("now", at(now))
                .update();
    }

    /** What nothing is counted by any more. */
    void forgetOld(Instant now) {
        db.sql("delete from duplicate_asking where at < :before")
                .param("before", at(now.minus(Kind.ROWS_OF_LISTS.span)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
