package com.denaq.crm.myday.day;

import com.denaq.crm.access.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has done today. */
@Repository
public class DayFigures {

    private final JdbcClient db;

    DayFigures(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param dealers with whom something was done
     * @param calls made
     * @param talks calls on which somebody of the dealer was on the line
     * @param steps done
     */
    public record Figures(long dealers, long calls, long talks, long steps) {}

    /** The day is that of the one who looks. */
    Figures today(Viewer viewer, Instant now, ZoneId zone) {
        Instant start = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return db.sql("""
                select count(distinct dealer_id) as dealers, count(*) filter (where kind = 'CALL') as calls,
                       count(*) filter (where kind = 'CALL' and is_talk(outcome)) as talks, count(*) filter (where kind = 'STEP') as steps
                  from (select dealer_id, kind, outcome from activity
                         where by_user = (select :viewer::bigint) and at >= (select :start::timestamptz) and deleted_at is null
                           and (kind = 'MEETING' or (kind in ('CALL', 'MAIL', 'MESSAGE') and direction = 'OUT'))
                         union all
                        select dealer_id, 'STEP', null from next_step
                         where done_by = (select :viewer::bigint) and done_at >= (select :start::timestamptz) and ended = 'DONE') done""")
                .params(viewer.params())
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query(Figures.class)
                .single();
    }
}
