package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.platform.settings.Settings;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
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
 * within moments by typing on (or deleting) is the same question, and the same asked again is free. One that asks for many
 * phones and mailboxes counts as so many. Of what is asked at the same time each counts with the others.
 */
@Component
public class Allowance {

    private static final Duration TYPING = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LOCK = 0x61736b;
    private static final int LONGEST = 300;

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
        int worth = Numbers.worth(question, settings.homeCountry());
        Instant now = clock.instant();
        oneAtATime(viewer);
        Row before = known(viewer, text, now).orElse(null);
        if (before != null && before.question.equals(text)) {
            return; // asking the same again doesn't make it younger
        }
        require(viewer, now, hourly(), before == null ? worth : worth - before.worth);
        if (before == null) {
            write(viewer, now, text, worth, 0);
        } else {
            typed(before, text, Math.max(worth, before.worth), now);
        }
    }

    /** Counts questions that come at once, each as one of the hour: nobody types them, and nothing is entered by them. */
    public void spendAll(Viewer viewer, List<Question> questions) {
        if (viewer.role() != Role.LEAD_CREATOR || questions.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int worth = worth(questions);
        oneAtATime(viewer);
        require(viewer, now, hourly(), worth);
        write(viewer, now, "", worth, 0);
    }

    private Limit hourly() {
        return new Limit(HOUR, settings.checksPerHour(), "list_rows = 0", "worth");
    }

    private int worth(List<Question> questions) {
        String home = settings.homeCountry();
        return questions.stream().mapToInt(each -> Numbers.worth(each, home)).sum();
    }

    /** Counts the rows of a list, which has an allowance of its own, by the day. */
    public void spendList(Viewer viewer, List<Question> rows) {
        if (viewer.role() == Role.LEAD_CREATOR) {
            spendList(viewer, worth(rows));
        }
    }

    /** The same of rows whose questions are known elsewhere. */
    public void spendList(Viewer viewer, int rows) {
        if (viewer.role() != Role.LEAD_CREATOR || rows == 0) {
            return;
        }
        Instant now = clock.instant();
        oneAtATime(viewer);
        Limit limit = new Limit(DAY, settings.number("list.rows.per.day", 20_000), "list_rows > 0", "list_rows");
        require(viewer, now, limit, rows);
        write(viewer, now, "", 1, rows);
    }

    /** What somebody asks at the same time is counted one after the other, to the end of each transaction. */
    private void oneAtATime(Viewer viewer) {
        db.sql("select pg_advisory_xact_lock(:kind, :user::integer)")
                .param("kind", LOCK)
                .param("user", viewer.id().value())
                .query()
                .singleRow();
    }

    void forgetOld() {
        db.sql("delete from duplicate_asking where at < :before")
                .param("before", at(clock.instant().minus(DAY)))
                .update();
    }

    private void require(Viewer viewer, Instant now, Limit limit, int more) {
        long spent = db.sql("select coalesce(sum(" + limit.counted
                        + "), 0) from duplicate_asking where user_id = :user and at > :since and " + limit.which)
                .param("user", viewer.id().value())
                .param("since", at(now.minus(limit.span)))
                .query(Long.class)
                .single();
        if (more > 0 && spent + more > limit.most) {
            throw new TooManyChecks(first(viewer, now, limit).plus(limit.span));
        }
    }

    private void write(Viewer viewer, Instant now, String text, int worth, int rows) {
        db.sql("""
                insert into duplicate_asking (user_id, at, question, worth, list_rows)
                values (:user, :now, :text, :worth, :rows)""")
                .param("user", viewer.id().value())
                .param("now", at(now))
                .param("text", text)
                .param("worth", worth)
                .param("rows", rows)
                .update();
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
                (select id, at, question, worth from duplicate_asking
                  where user_id = :user and at > :hourAgo and list_rows = 0 and question = :text limit 1)
                union all
                (select id, at, question, worth from duplicate_asking
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
                .map(Allowance::cut)
                .collect(Collectors.joining("\n"));
    }

    /** Nobody types so much on: what is longer is told apart by all of it. */
    private static String cut(String field) {
        return field.length() <= LONGEST
                ? field
                : field.substring(0, LONGEST) + " #" + Hashing.sha256().hashString(field, StandardCharsets.UTF_8);
    }

    /**
     * A chain of typing stays one question only while it is typed. Of each
     * field the longest stays, so that whoever empties a field and types something else asks something else.
     */
    private void typed(Row row, String text, int worth, Instant now) {
        db.sql("update duplicate_asking set question = :longest, worth = :worth, at = :now where id = :id")
                .param("id", row.id)
                .param("longest", longest(row.question.split("\n", -1), text.split("\n", -1)))
                .param("worth", worth)
                .param("now", at(now))
                .update();
    }

    private static String longest(String[] before, String[] after) {
        return IntStream.range(0, after.length)
                .mapToObj(i -> before[i].length() > after[i].length() ? before[i] : after[i])
                .collect(Collectors.joining("\n"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Row(long id, OffsetDateTime at, String question, int worth) {}

    /** At most so many in a span, of rows of some kind; {@code counted} is the column that is added up. */
    private record Limit(Duration span, int most, String which, String counted) {}
}
