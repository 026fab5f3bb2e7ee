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

    /** The question that came last, whenever; its {@code total} is of all that were ever asked. */
    private static final String LAST = """
            select id, at, question, worth, total from duplicate_asking
             where user_id = (select :user::bigint) and list_rows = 0 order by at desc, id desc limit 1""";

    /** The oldest of the hour. */
    private static final String FIRST = """
            select worth, total from duplicate_asking
             where user_id = (select :user::bigint) and list_rows = 0 and at > (select :since::timestamptz)
             order by at, id limit 1""";

    /** What the questions of the hour are worth: from its first to the last. */
    private static final String SPENT = "coalesce((select total from last) - (select total - worth from first), 0)";

    private final JdbcClient db;

    Askings(JdbcClient db) {
        this.db = db;
    }

    /** What is counted over which span, in rows that are {@code which}; {@code spent} is the statement that does. */
    enum Kind {
        QUESTIONS(
                Duration.ofHours(1),
                "list_rows = 0",
                "with last as (" + LAST + "), first as (" + FIRST + ") select " + SPENT),
        ROWS_OF_LISTS(Duration.ofDays(1), "list_rows > 0", """
                select coalesce(sum(list_rows), 0) from duplicate_asking
                 where user_id = :user and at > :since and list_rows > 0""");

        final Duration span;
        private final String which;
        private final String spent;

        Kind(Duration span, String which, String spent) {
            this.span = span;
            this.which = which;
            this.spent = spent;
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
     * what the hour's are worth. Planned once, whoever asks; it reads a few rows, however many the hour has.
     */
    List<Asking> before(UserId user, String question, Instant now) {
        return db.sql("with last as (" + LAST + "), first as (" + FIRST + """
                )
                select (%s) as spent, r.id, r.at, r.question, coalesce(r.worth, 0) as worth
                  from (select 1) one
                  left join lateral (
                       (select id, at, question, worth from duplicate_asking
                         where user_id = (select :user::bigint) and list_rows = 0
                           and hashtextextended(question, 0) = (select hashtextextended(:question, 0))
                           and question = :question and at > (select :since::timestamptz)
                         order by id desc limit 1)
                       union all
                       (select id, at, question, worth from last)) r on true""".formatted(SPENT))
                .param("user", user.value())
                .param("since", at(now.minus(Kind.QUESTIONS.span)))
                .param("question", question)
                .query(Asking.class)
                .list();
    }

    /** What was asked within the span of its kind. */
    long spent(UserId user, Kind kind, Instant now) {
        return db.sql(kind.spent)
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
        db.sql("with last as (" + LAST + """
                )
                insert into duplicate_asking (user_id, at, question, worth, list_rows, total)
                values (:user, :now, :question, :worth, :rows,
                        case when :rows = 0 then coalesce((select total from last), 0) + :worth else 0 end)""")
                .param("user", user.value())
                .param("now", at(now))
                .param("question", question)
                .param("worth", worth)
                .param("rows", rows)
                .update();
    }

    /** The last one, asked on. */
    void rewrite(long id, String question, int worth, Instant now) {
        db.sql("""
                update duplicate_asking set question = :question, total = total - worth + :worth, worth = :worth, at = :now
                 where id = :id""")
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
