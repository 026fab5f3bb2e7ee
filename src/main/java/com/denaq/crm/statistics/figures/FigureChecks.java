package com.denaq.crm.statistics.figures;

import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import java.util.List;
import org.springframework.stereotype.Component;

/** That the figures add up to the history. */
@Component
class FigureChecks implements Checks {

    private static final String COUNTED = """
            (select day, user_id, what, detail, n from figure where series = '%1$s' and grain = '%2$s'
             union all
             select day, user_id, what, detail, n from figure_fresh where series = '%1$s') f
            """;

    private static final String COARSER = """
            select series || ' of ' || first || ': ' || coalesce(c.n, 0) || ' by the %2$s, ' || coalesce(f.n, 0) || ' by the %4$s'
              from (select series, day as first, sum(n) as n from figure where grain = '%1$s' group by 1, 2) c
              full join (select series, date_trunc('%2$s', day)::date as first, sum(n) as n
                           from figure where grain = '%3$s' group by 1, 2) f using (series, first)
             where coalesce(c.n, 0) <> coalesce(f.n, 0)""";

    @Override
    public List<Check> all() {
        return List.of(standing(), moves(), activities(), months(), years());
    }

    private static Check standing() {
        return new Check(
                "figures-standing", "The figures know how many dealers of each owner stand where", """
                with counted as (select user_id, what, sum(n) as n from %s group by 1, 2 having sum(n) <> 0),
                     real as (select coalesce(owner_id, 0) as user_id, standing as what, count(*) as n
                                from dealer -- all dealers: a check of the whole database
                               where deleted_at is null and merged_into is null
                               group by 1, 2)
                select 'Of user ' || user_id || ' ' || coalesce(counted.n, 0) || ' dealers are counted as ' || what
                       || ', but ' || coalesce(real.n, 0) || ' are'
                  from counted full join real using (user_id, what)
                 where counted.n is distinct from real.n""".formatted(
                                COUNTED.formatted("STANDS", "DAY")));
    }

    private static Check moves() {
        return new Check("figures-moves", "The figures count each move of the history", """
                with counted as (select day, what, sum(n) as n from %s group by 1, 2 having sum(n) <> 0),
                     each as (select m.day, coalesce(t.kind, m.kind) as what,
                                     case when t.seq is null then 1 else -1 end as sign,
                                     sum(case when t.seq is null then 1 else -1 end)
                                         over (partition by m.dealer_id, coalesce(t.kind, m.kind) order by m.seq) as net
                                from stage_move m
                                left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back),
                     real as (select day, what, sum(sign) as n
                                from each -- who agrees or starts reselling once more got there before
                               where what not in ('AGREE', 'STARTS_RESELLING') or net = case when sign = 1 then 1 else 0 end
                               group by 1, 2
                              having sum(sign) <> 0)
                select 'On ' || day || ' ' || coalesce(counted.n, 0) || ' moves ' || what || ' are counted, the history has '
                       || coalesce(real.n, 0)
                  from counted full join real using (day, what)
                 where what <> 'TAKE_BACK' and counted.n is distinct from real.n""".formatted(
                        COUNTED.formatted("MOVED", "DAY")));
    }

    private static Check activities() {
        return new Check("figures-activities", "The figures count what people did, and how long they talked", """
                with counted as (select series, day, user_id, what, detail, sum(n) as n
                                   from (select * from figure where series in ('DID', 'TALKED', 'TIMED') and grain = 'DAY'
                                         union all
                                         select series, 'DAY', day, user_id, what, detail, n
                                           from figure_fresh where series in ('DID', 'TALKED', 'TIMED')) f
                                  group by 1, 2, 3, 4, 5
                                 having sum(n) <> 0)
                select 'Of user ' || user_id || ' on ' || day || ' ' || coalesce(counted.n, 0) || ' are counted as '
                       || concat_ws(' ', series, what, nullif(detail, '')) || ', but the history has ' || coalesce(real.n, 0)
                  from counted full join activity_figure real using (series, day, user_id, what, detail)
                 where counted.n is distinct from real.n""");
    }

    private static Check months() {
        return new Check(
                "figures-months",
                "The days of a month add up to the month",
                COARSER.formatted("MONTH", "month", "DAY", "day"));
    }

    private static Check years() {
        return new Check(
                "figures-years",
                "The months of a year add up to the year",
                COARSER.formatted("YEAR", "year", "MONTH", "month"));
    }
}
