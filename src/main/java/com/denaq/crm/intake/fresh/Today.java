package com.denaq.crm.intake.fresh;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.entering.Attempts;
import com.denaq.crm.platform.database.Planned;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has sent today; the day is the company's. */
@Repository
public class Today {

    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Today(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A line of <i>Sent today</i>.
     *
     * @param name where none was known, what was typed instead
     * @param dealer null where nothing was made
     * @param key the message key of what became of it
     */
    public record Sent(
            String name,
            @Nullable String city,
            Instant at,
            String mark,
            String key,
            @Nullable Long dealer) {}

    /** The latest first. */
    public List<Sent> sent(Viewer viewer) {
        return db.sql(Planned.once(
                        """
                select\s""" + Attempts.CALLED + """
                       , a.city, a.at, a.verdict, a.outcome, a.undone_at is not null as undone,
                       d.merged_into is not null or v.same is not null as here,
                       case when d.deleted_at is null or v.same is not null then d.id end as dealer_id
                  from lead_attempt a
                  left join dealer d on d.id = a.dealer_id -- all dealers: those that the viewer entered
                                    and d.entered_by = :viewer and a.outcome <> 'BLOCKED' and a.undone_at is null
                  left join lateral (select true as same from review r where r.dealer_id = d.id and r.decision = 'SAME' limit 1) v
                         on d.deleted_at is not null
                 where a.by_user = :viewer and a.at >= :since and (a.outcome <> 'BLOCKED' or a.undone_at is null)
                 order by a.at desc, a.id desc
                 limit\s""" + SHOWN, Map.of("viewer", "bigint", "since", "timestamptz")))
                .params(viewer.params())
                .param(
                        "since",
                        settings.companyDay(clock.instant())
                                .atStartOfDay(settings.companyZone())
                                .toOffsetDateTime())
                .query((row, n) -> new Sent(
                        row.getString("name"),
                        row.getString("city"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        mark(row.getBoolean("here") ? "ALREADY_HERE" : row.getString("verdict")),
                        row.getBoolean("undone")
                                ? "intake.sent.undone"
                                : row.getBoolean("here")
                                        ? "intake.sent.here"
                                        : "intake.sent." + row.getString("outcome") + "." + row.getString("verdict"),
                        row.getObject("dealer_id", Long.class)))
                .list();
    }

    private static String mark(String verdict) {
        return com.denaq.crm.duplicates.Verdict.Kind.valueOf(verdict).mark();
    }

    /** How many were checked, and how many of them were new; of very many the first 1,001. */
    public record Figures(long checked, long fresh) {}

    public Figures figures(Viewer viewer) {
        return db.sql("""
                select count(*) as checked, count(*) filter (where verdict = 'LOOKS_NEW') as fresh
                  from (select verdict from lead_attempt
                         where by_user = :viewer and day = :today and undone_at is null limit 1001) counted""")
                .params(viewer.params())
                .param("today", settings.companyDay(clock.instant()))
                .query(Figures.class)
                .single();
    }
}
