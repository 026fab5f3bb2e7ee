package com.denaq.crm.sweeping.work;

import com.denaq.crm.access.UserId;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.time.StoredTime;
import com.denaq.crm.sweeping.work.Sweep.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of sweeps. One at a time, over all instances. */
@Repository
public class Sweeps {

    /** A transaction may write a profile before a sweep begins and commit it afterwards. */
    private static final Duration OVERLAP = Duration.ofMinutes(30);

    private static final String SELECT = """
            select s.id, s.since, s.state, s.started_at, s.ended_at, s.position, s.done, s.total,
                   s.found, s.worked_ms
              from duplicate_sweep s
            """;

    private final JdbcClient db;
    private final AlikePairs pairs;
    private final Settings settings;
    private final Clock clock;

    Sweeps(JdbcClient db, AlikePairs pairs, Settings settings, Clock clock) {
        this.db = db;
        this.pairs = pairs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins one; empty where one is at work.
     *
     * @param whole all dealers; otherwise those recognised anew since the last sweep that came to its end, if one has and
     *     judged the others by the thresholds of now
     */
    @Transactional
    Optional<Long> begin(@Nullable UserId by, boolean whole) {
        Thresholds now = Thresholds.of(settings);
        Instant since = whole || outdated() ? null : last();
        return db.sql("""
                insert into duplicate_sweep (by_user, since, state, started_at, position, total, here_from, similar_from)
                values (:by, :since, 'LOOKING', :now, :position, :total, :here, :similar)
                    on conflict ((true)) where state in ('LOOKING', 'GROUPING') do nothing
                returning id""")
                .param("by", by == null ? null : by.value())
                .param("since", at(since))
                .param("now", at(clock.instant()))
                .param("position", Long.MIN_VALUE)
                .param("total", pairs.count(since))
                .param("here", now.here())
                .param("similar", now.similar())
                .query(Long.class)
                .optional();
    }

    /** Whether the thresholds were moved since all dealers were looked through: what was found was judged by others. */
    public boolean outdated() {
        return db.sql("""
                select here_from, similar_from from duplicate_sweep where state = 'DONE' and since is null order by id desc limit 1""")
                .query(Sweeps::thresholds)
                .optional()
                .filter(then -> !then.equals(Thresholds.of(settings)))
                .isPresent();
    }

    /** Those that were measured best where they weren't kept. */
    private static Thresholds thresholds(ResultSet row, int number) throws SQLException {
        int here = row.getInt("here_from");
        return row.wasNull() ? Thresholds.MEASURED : new Thresholds(here, row.getInt("similar_from"));
    }

    private @Nullable Instant last() {
        return db.sql("select started_at from duplicate_sweep where state = 'DONE' order by id desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> at.toInstant().minus(OVERLAP))
                .orElse(null);
    }

    /** False where it is no longer there: somebody has cancelled it, or another instance has done the portion. */
    boolean portion(Sweep sweep, long position, long dealers, long found, Duration worked) {
        return db.sql("""
                        update duplicate_sweep
                           set position = :position, done = done + :dealers, found = found + :found,
                               worked_ms = worked_ms + :worked
                         where id = :id and position = :before and state = 'LOOKING'""")
                        .param("id", sweep.id())
                        .param("before", sweep.position())
                        .param("position", position)
                        .param("dealers", dealers)
                        .param("found", found)
                        .param("worked", worked.toMillis())
                        .update()
                == 1;
    }

    /** False where it isn't in that state. */
    boolean move(long id, State from, State to) {
        return db.sql("""
                        update duplicate_sweep set state = :to, ended_at = case when :ended then :now::timestamptz end
                         where id = :id and state = :from""")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("ended", to != State.GROUPING)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** In its transaction nobody else groups; false where somebody has done it, or has cancelled the sweep. */
    boolean mayGroup(long id) {
        db.sql("select pg_advisory_xact_lock(hashtext('duplicate-clusters'))")
                .query()
                .singleRow();
        return find(id).filter(each -> each.state() == State.GROUPING).isPresent();
    }

    Optional<Sweep> find(long id) {
        return db.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Sweeps::sweep)
                .optional();
    }

    /** The one at work, or the last one. */
    public Optional<Sweep> latest() {
        return db.sql(SELECT + " order by s.id desc limit 1")
                .query(Sweeps::sweep)
                .optional();
    }

    List<Long> atWork() {
        return db.sql("select id from duplicate_sweep where state in ('LOOKING', 'GROUPING')")
                .query(Long.class)
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Sweep sweep(ResultSet row, int number) throws SQLException {
        return new Sweep(
                row.getLong("id"),
                StoredTime.of(row, "since"),
                State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                StoredTime.of(row, "ended_at"),
                row.getLong("position"),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("found"),
                Duration.ofMillis(row.getLong("worked_ms")));
    }
}
