package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody's entering has come to, month by month. What was taken back untouched doesn't count. */
@Repository
class MyFigures {

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    MyFigures(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** The months from the first to this one, those without anything too. */
    List<EnteredMonth> months(Viewer viewer, LocalDate first) {
        return db.sql("""
                select m.month::date as month, coalesce(t.entered, 0) as entered,
                       coalesce(t.blocked, 0) + coalesce(s.same, 0) as here,
                       coalesce(t.entered - t.blocked, 0) - coalesce(s.same, 0) as "unique",
                       coalesce(b.firms, 0) as firms, coalesce(b.clients, 0) as clients
                  from generate_series(cast(:first as date), cast(:today as date), interval '1 month') as m (month)
                  left join (select month, sum(n) as entered, coalesce(sum(n) filter (where what = 'BLOCKED'), 0) as blocked
                               from (select day as month, what, n from figure
                                      where series = 'TRIED' and grain = 'MONTH' and user_id = :viewer and day >= :first
                                     union all
                                     select date_trunc('month', day)::date, what, n from figure_fresh
                                      where series = 'TRIED' and user_id = :viewer and day >= :first) f
                              group by 1) t on t.month = m.month
                  left join (select date_trunc('month', a.day)::date as month, count(*) as same
                               from review r
                               join lead_attempt a on a.dealer_id = r.dealer_id and a.outcome = 'IN_REVIEW'
                              where r.asked_by = :viewer and r.asked_at >= :since and r.decision = 'SAME'
                              group by 1) s on s.month = m.month
                  left join (select day as month, sum(n) filter (where what = 'START_WORK') as firms,
                                    sum(n) filter (where what = 'STARTS_RESELLING') as clients
                               from (select day, what, n from figure
                                      where series = 'BROUGHT' and grain = 'MONTH' and user_id = :viewer and day >= :first
                                     union all
                                     select date_trunc('month', day)::date, what, n from figure_fresh
                                      where series = 'BROUGHT' and user_id = :viewer and day >= :first) f
                              group by 1) b on b.month = m.month
                 order by 1""")
                .params(viewer.params())
                .param("first", first)
                .param("since", earliest(first))
                .param("today", settings.companyDay(clock.instant()))
                .query(EnteredMonth.class)
                .list();
    }

    /** The first month of a span that ends with this one; all begins with the first that they entered or that came of it. */
    LocalDate first(Viewer viewer, FigureSpan span) {
        LocalDate month = settings.companyDay(clock.instant()).withDayOfMonth(1);
        if (span != FigureSpan.ALL) {
            return month.minusMonths(span.months() - 1);
        }
        return db.sql("""
                select date_trunc('month', least(
                           (select day from lead_attempt where by_user = :viewer order by at limit 1),
                           (select min(day) from figure
                             where series = 'BROUGHT' and grain = 'MONTH' and user_id = :viewer),
                           (select min(day) from figure_fresh where series = 'BROUGHT' and user_id = :viewer)))::date""")
                .params(viewer.params())
                .query(LocalDate.class)
                .optional()
                .orElse(month);
    }

    /**
     * Before anything of that day, wherever the company was then: what happened keeps its day when the company's zone is
     * another by now.
     */
    static OffsetDateTime earliest(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.ofHours(14));
    }
}
