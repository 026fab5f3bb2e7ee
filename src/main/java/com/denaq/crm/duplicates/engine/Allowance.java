package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps lead creators from reading the base by probing it. What counts is a settled question: one that another follows
 * within moments by typing on (or deleting) is the same question, and the same asked again is free.
 */
@Component
public class Allowance {

    private static final Duration TYPING = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Allowance(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts the question, or throws {@link TooManyChecks}. */
    public void spend(Viewer viewer, Question question) {
        if (viewer.role() != Role.LEAD_CREATOR) {
            return;
        }
        String text = text(question);
        Instant now = clock.instant();
        Optional<Row> known = known(viewer, text, now);
        if (known.isPresent()) {
            typed(known.get(), text, now);
            return;
        }
        count(viewer, now, text, 0, hourly("1"));
    }

    /** Counts questions that come at once, each as one of the hour: nobody types them, and nothing is entered by them. */
    public void spendAll(Viewer viewer, int questions) {
        if (viewer.role() == Role.LEAD_CREATOR && questions > 0) {
            count(viewer, clock.instant(), "", -questions, hourly("-:rows"));
        }
    }

    private Limit hourly(String more) {
        String spent = "coalesce(sum(case list_rows when 0 then 1 else -list_rows end), 0) + " + more;
        return new Limit(HOUR, settings.checksPerHour(), "list_rows <= 0", spent);
    }

    /** Counts the rows of a list, which has an allowance of its own, by the day. */
    public void spendList(Viewer viewer, int rows) {
        if (viewer.role() != Role.LEAD_CREATOR || rows == 0) {
            return;
        }
        Instant now = clock.instant();
        int most = settings.number("list.rows.per.day", 20_000);
        count(viewer, now, "", rows, new Limit(DAY, most, "list_rows > 0", "coalesce(sum(list_rows), 0) + :rows"));
    }

    void forgetOld() {
        db.sql("delete from duplicate_asking where at < :before")
                .param("before", at(clock.instant().minus(DAY)))
                .update();
    }

    /** Written only where it is still within the limit. */
    private void count(Viewer viewer, Instant now, String text, int rows, Limit limit) {
        int written = db.sql("""
                insert into duplicate_asking (user_id, at, question, list_rows)
                select :user, :now, :text, :rows
                 where (select %s from duplicate_asking where user_id = :user and at > :since and %s) <= :most""".formatted(limit.spent, limit.which))
                .param("user", viewer.id().value())
                .param("now", at(now))
                .param("text", text)
                .param("rows", rows)
                .param("since", at(now.minus(limit.span)))
                .param("most", limit.most)
                .update();
        if (written == 0) {
            throw new TooManyChecks(first(viewer, now, limit).plus(limit.span));
        }
    }

    private Instant first(Viewer viewer, Instant now, Limit limit) {
        return db.sql("select min(at) from duplicate_asking where user_id = :user and at > :since and " + limit.which)
                .param("user", viewer.id().value())
                .param("since", at(now.minus(limit.span)))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
    }

    /** The same question within the hour, or the last one while it is still being typed. */
    private Optional<Row> known(Viewer viewer, String text, Instant now) {
        List<Row> rows = db.sql("""
                (select id, at, question from duplicate_asking
                  where user_id = :user and at > :hourAgo and list_rows = 0 and question = :text limit 1)
                union all
                (select id, at, question from duplicate_asking
                  where user_id = :user and list_rows = 0 order by at desc, id desc limit 1)""")
                .param("user", viewer.id().value())
                .param("hourAgo", at(now.minus(HOUR)))
                .param("text", text)
                .query(Row.class)
                .list();
        return rows.stream()
                .filter(row -> row.question.equals(text)
                        || row.at.toInstant().plus(TYPING).isAfter(now) && typedOn(row.question, text))
                .findFirst();
    }

    /** Whether each field begins as the other does. */
    private static boolean typedOn(String before, String after) {
        String[] old = before.split("\n", -1);
        String[] now = after.split("\n", -1);
        for (int i = 0; i < now.length; i++) {
            if (i >= old.length || !(now[i].startsWith(old[i]) || old[i].startsWith(now[i]))) {
                return false;
            }
        }
        return true;
    }

    private static String text(Question question) {
        return Stream.of(
                        question.name(),
                        question.site(),
                        String.join(" ", question.phones()),
                        String.join(" ", question.emails()),
                        question.street(),
                        question.postcode(),
                        question.city())
                .map(field -> field == null
                        ? ""
                        : field.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .map(field -> field.length() > 300 ? field.substring(0, 300) : field)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Asking the same again doesn't make it younger: a chain of typing stays one question only while it is typed. Of each
     * field the longest stays, so that whoever empties a field and types something else asks something else.
     */
    private void typed(Row row, String text, Instant now) {
        if (!row.question.equals(text)) {
            db.sql("update duplicate_asking set question = :longest, at = :now where id = :id")
                    .param("id", row.id)
                    .param("longest", longest(row.question.split("\n", -1), text.split("\n", -1)))
                    .param("now", at(now))
                    .update();
        }
    }

    private static String longest(String[] before, String[] after) {
        return IntStream.range(0, after.length)
                .mapToObj(i -> before[i].length() > after[i].length() ? before[i] : after[i])
                .collect(Collectors.joining("\n"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Row(long id, OffsetDateTime at, String question) {}

    /** At most so many in a span, of rows of some kind; what is spent already is summed up with what is asked for. */
    private record Limit(Duration span, int most, String which, String spent) {}
}
