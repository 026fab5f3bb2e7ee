package com.denaq.crm.myday;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.database.Planned;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What somebody has to do, in the order in which it is worth doing: see {@link QueueSection}. Each dealer stands in it once. */
@Repository
public class Queue {

    private static final Duration LONGEST_DAY = Duration.ofHours(25); // when clocks are put back
    private static final Map<String, String> MOMENTS = Map.of(
            "viewer", "bigint", "now", "timestamptz", "tomorrow", "timestamptz", "neglectedBefore", "timestamptz");

    private final JdbcClient db;
    private final Schedules schedules;
    private final Settings settings;
    private final Clock clock;

    Queue(JdbcClient db, Schedules schedules, Settings settings, Clock clock) {
        this.db = db;
        this.schedules = schedules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Its first page, with the counts. */
    public QueueHead head(Viewer viewer, int limit) {
        Instant now = now();
        Openings openings = schedules.at(now);
        QueueCounts counts = counts(viewer, openings, now);
        return new QueueHead(page(viewer, openings, now, null, limit, section -> counts.of(section) > 0), counts);
    }

    /** From its head, or from after a place of an earlier page. */
    public QueuePage page(Viewer viewer, @Nullable QueuePlace after, int limit) {
        Instant now = now();
        return page(
                viewer,
                schedules.at(now),
                now,
                after,
                limit,
                section -> after == null || after.section().compareTo(section) <= 0);
    }

    public QueueCounts counts(Viewer viewer) {
        Instant now = now();
        return counts(viewer, schedules.at(now), now);
    }

    private QueuePage page(
            Viewer viewer,
            Openings openings,
            Instant now,
            @Nullable QueuePlace after,
            int limit,
            Predicate<QueueSection> wanted) {
        List<QueueItem> found = new ArrayList<>();
        for (QueueSection section : QueueSection.values()) {
            if (wanted.test(section) && found.size() <= limit) {
                QueuePlace from = after != null && after.section() == section ? after : null;
                rows(section, viewer, openings, now, from, limit + 1).stream()
                        .limit(limit + 1L - found.size())
                        .forEach(found::add);
            }
        }
        boolean more = found.size() > limit;
        List<QueueItem> shown = more ? found.subList(0, limit) : found;
        return new QueuePage(List.copyOf(shown), more ? shown.getLast().place() : null);
    }

    private QueueCounts counts(Viewer viewer, Openings openings, Instant now) {
        Map<QueueSection, Long> counts = new EnumMap<>(QueueSection.class);
        List<String> each = new ArrayList<>();
        for (QueueSection section : QueueSection.values()) {
            each.add(Part.of(section, viewer).count() + " as " + section);
        }
        with(planned("select " + String.join(",\n", each)), viewer, openings, now)
                .query(row -> {
                    for (QueueSection section : QueueSection.values()) {
                        counts.put(section, row.getLong(section.name()));
                    }
                });
        return new QueueCounts(counts);
    }

    /** How many dealers there are to answer, or with a step that is due and open now: for the navigation; exact to a thousand. */
    public long waiting(Viewer viewer) {
        Instant now = now();
        return Objects.requireNonNull(planned("""
                select count(*)
                  from (select from dealer_listing l where l.worker_id = :viewer and l.answer_at is not null and %1$s
                         union all
                        select from dealer_listing l
                         where l.worker_id = :viewer and l.answer_at is null and l.next_due_at <= :now
                           and (:open::boolean[])[l.hours_id] and %1$s
                         limit 1001) waiting""".formatted(viewer.mayReadRow("l")))
                .params(viewer.params())
                .params(schedules.at(now).params())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    private List<QueueItem> rows(
            QueueSection section, Viewer viewer, Openings openings, Instant now, @Nullable QueuePlace from, int limit) {
        StatementSpec sql =
                with(planned(Part.of(section, viewer).rows(viewer, from != null, limit)), viewer, openings, now);
        if (from != null) {
            sql = sql.param("at", from.at().atOffset(ZoneOffset.UTC)).param("id", from.id());
        }
        return sql.query(new ItemRows(section, openings, now)).list();
    }

    /** Whatever the values are, each part is read from its index. */
    private StatementSpec planned(String sql) {
        return db.sql(Planned.once(sql, MOMENTS));
    }

    private StatementSpec with(StatementSpec sql, Viewer viewer, Openings openings, Instant now) {
        Duration patience = Duration.ofDays(settings.neglectedAfterDays());
        return sql.params(viewer.params())
                .params(openings.params())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tomorrow", now.plus(LONGEST_DAY).atOffset(ZoneOffset.UTC))
                .param("neglectedBefore", now.minus(patience).atOffset(ZoneOffset.UTC));
    }

    /** As exact as the database, which compares it with what it reckons from it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
