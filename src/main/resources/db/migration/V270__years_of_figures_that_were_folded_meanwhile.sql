-- A fold of an instance that ran on while V268 was at work waited for the table and then went on as it had begun, without
-- the year: what it added is made up for.
lock table figure in share row exclusive mode;

insert into figure (series, grain, day, user_id, what, detail, n)
select m.series, 'YEAR', m.first, m.user_id, m.what, m.detail, m.n
  from (select series, date_trunc('year', day)::date as first, user_id, what, detail, sum(n) as n
          from figure where grain = 'MONTH'
         group by 1, 2, 3, 4, 5) m
  left join figure y on y.series = m.series and y.grain = 'YEAR' and y.day = m.first and y.user_id = m.user_id
                    and y.what = m.what and y.detail = m.detail
 where m.n <> coalesce(y.n, 0)
 order by 1, 2, 3, 4, 5, 6
    on conflict (series, grain, day, user_id, what, detail) do update set n = excluded.n;
