package com.denaq.crm.management.thresholds;

import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.management.thresholds.Effect.Entries;
import com.denaq.crm.management.thresholds.Effect.Pairs;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges the last month's entries and decisions anew, by what spoke for them then. */
@Component
public class Effects {

    private static final Duration MONTH = Duration.ofDays(30);

    private static final String ENTRY = """
            case when a.sure_bits >= %1$s then 'ALREADY_HERE' when a.shown_bits >= %2$s then 'LOOKS_SIMILAR'
                 else 'LOOKS_NEW' end""";
    private static final String PAIR = """
            case when d.bits is null then 'LOOKS_NEW' when d.sure and d.bits >= %1$s then 'ALREADY_HERE'
                 when d.bits >= %2$s then 'LOOKS_SIMILAR' else 'LOOKS_NEW' end""";
    private static final String BOTH = """
            , both_ways as (
                select %1$s, before as verdict, n as before, 0 as after from judged
                union all
                select %1$s, after, 0, n from judged)
            select %1$s, verdict, sum(before) as before, sum(after) as after from both_ways group by %1$s, verdict""";

    private final JdbcClient db;
    private final Clock clock;

    Effects(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Effect of(Thresholds now, Thresholds wanted) {
        return new Effect(now, wanted, entries(now, wanted), pairs(now, wanted), unweighed());
    }

    private List<Entries> entries(Thresholds now, Thresholds wanted) {
        return measured("""
                with judged as (
                    select case when a.outcome = 'BLOCKED' then 'BLOCKED'
                                when a.outcome = 'IN_REVIEW' then
                                     coalesce((select case r.decision when 'SAME' then 'REJECTED' else 'ACCEPTED' end
                                                 from review r
                                                where r.dealer_id = a.dealer_id and r.decision is not null limit 1),
                                              'WAITING')
                                when a.verdict = 'LOOKS_NEW' then 'ADDED' else 'ANYWAY' end as fate,
                           """ + before(ENTRY) + " as before, " + after(ENTRY) + """
                            as after, count(*) as n
                      from lead_attempt a
                     where a.at >= :since and a.shown_bits is not null and a.undone_at is null
                     group by 1, 2, 3)""" + BOTH.formatted("fate"), now, wanted)
                .query(Entries.class)
                .list();
    }

    /** Those of which the engine was asked; one that it wasn't reminded of looks new whatever the thresholds. */
    private List<Pairs> pairs(Thresholds now, Thresholds wanted) {
        return measured("""
                with judged as (
                    select d.same, """ + before(PAIR) + " as before, " + after(PAIR) + """
                            as after, count(*) as n
                      from duplicate_decision d
                     where d.at >= :since and d.ended_at is null
                       and (d.bits is not null or d.verdict = 'LOOKS_NEW')
                     group by 1, 2, 3)""" + BOTH.formatted("same"), now, wanted)
                .query(Pairs.class)
                .list();
    }

    private static String before(String verdict) {
        return verdict.formatted(":hereNow", ":similarNow");
    }

    private static String after(String verdict) {
        return verdict.formatted(":here", ":similar");
    }

    private JdbcClient.StatementSpec measured(String sql, Thresholds now, Thresholds wanted) {
        return db.sql(sql)
                .param("since", since())
                .param("hereNow", now.here() / 100f)
                .param("similarNow", now.similar() / 100f)
                .param("here", wanted.here() / 100f)
                .param("similar", wanted.similar() / 100f);
    }

    private long unweighed() {
        return db.sql("""
                select count(*) from (select from lead_attempt
                                       where at >= :since and shown_bits is null and undone_at is null limit 1001) found""").param("since", since()).query(Long.class).single();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(MONTH).atOffset(ZoneOffset.UTC);
    }
}
