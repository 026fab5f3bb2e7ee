package com.denaq.crm.myday;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What somebody has to do, in the order in which it is worth doing: see {@link QueueSection}. Each dealer stands in it once. */
@Repository
public class Queue {

    private final JdbcClient db;
    private final FreeDays freeDays;
    private final Settings settings;
    private final Clock clock;

    Queue(JdbcClient db, FreeDays freeDays, Settings settings, Clock clock) {
        this.db = db;
        this.freeDays = freeDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** From its head, or from after a place of an earlier page. */
    public QueuePage page(Viewer viewer, @Nullable QueuePlace after, int limit) {
        Instant now = now();
        List<QueueItem> found = new ArrayList<>();
        for (QueueSection section : QueueSection.values()) {
            boolean passed = after != null && after.section().compareTo(section) > 0;
            if (!passed && found.size() <= limit) {
                QueuePlace from = after != null && after.section() == section ? after : null;
                found.addAll(rows(section, viewer, now, from, limit + 1 - found.size()));
            }
        }
        boolean more = found.size() > limit;
        List<QueueItem> shown = more ? found.subList(0, limit) : found;
        return new QueuePage(List.copyOf(shown), more ? shown.getLast().place() : null);
    }

    public QueueCounts counts(Viewer viewer) {
        Map<QueueSection, Long> counts = new EnumMap<>(QueueSection.class);
        List<String> each = new ArrayList<>();
        for (QueueSection section : QueueSection.values()) {
            each.add(Part.of(section, viewer).count() + " as " + section);
        }
        with(db.sql("select " + String.join(",\n", each)), viewer, now()).query(row -> {
            for (QueueSection section : QueueSection.values()) {
                counts.put(section, row.getLong(section.name()));
            }
        });
        return new QueueCounts(counts);
    }

    /** How many answers and steps of theirs wait by now, wherever it is night: for the navigation; exact to a thousand. */
    public long waiting(UserId user) {
        return Objects.requireNonNull(db.sql("""
                select count(*)
                  from (select from activity where needs_answer_by = :viewer
                         union all
                        select from next_step where assignee = :viewer and done_at is null and due_at <= :now
                         limit 1001) waiting""")
                .param("viewer", user.value())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    private List<QueueItem> rows(
            QueueSection section, Viewer viewer, Instant now, @Nullable QueuePlace from, int limit) {
        StatementSpec sql = with(db.sql(Part.of(section, viewer).rows(from != null)), viewer, now)
                .param("limit", limit);
        if (from != null) {
            sql = sql.param("at", from.at().atOffset(ZoneOffset.UTC)).param("id", from.id());
        }
        return sql.query(new ItemRows(section, now)).list();
    }

    private StatementSpec with(StatementSpec sql, Viewer viewer, Instant now) {
        Duration patience = Duration.ofDays(settings.neglectedAfterDays());
        return sql.params(viewer.params())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("free", freeDays.around(now))
                .param("neglectedBefore", now.minus(patience).atOffset(ZoneOffset.UTC));
    }

    /** As exact as the database, which compares it with what it reckons from it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
