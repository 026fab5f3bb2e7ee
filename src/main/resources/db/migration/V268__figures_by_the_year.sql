-- Statistics of three years read 58,000 rows by the month: whole years are read by the year.
alter table figure drop constraint figure_grain_check;
alter table figure add constraint figure_grain_check check (grain in ('DAY', 'MONTH', 'YEAR')) not valid;

create function figure_first(grain text, day date) returns date language sql immutable as $$
    select case grain when 'DAY' then day when 'MONTH' then date_trunc('month', day)::date
                      else date_trunc('year', day)::date end
$$;

create or replace function fold_figures() returns void language sql as $$
    with gone as (delete from figure_fresh returning series, day, user_id, what, detail, n)
    insert into figure (series, grain, day, user_id, what, detail, n)
    select g.series, r.grain, figure_first(r.grain, g.day), g.user_id, g.what, g.detail, sum(g.n)
      from gone g cross join (values ('DAY'), ('MONTH'), ('YEAR')) r (grain)
     group by 1, 2, 3, 4, 5, 6
    having sum(g.n) <> 0
        on conflict (series, grain, day, user_id, what, detail) do update set n = figure.n + excluded.n
$$;

-- The same where everything is counted anew; only these lines of that function change.
do $$
declare
    firsts constant text := 'case r.grain when ''DAY'' then f.day else date_trunc(''month'', f.day)::date end as first';
    grains constant text := '(values (''DAY''), (''MONTH'')) r (grain)';
    anew constant text := pg_get_functiondef('rebuild_figures()'::regprocedure);
begin
    if position(firsts in anew) = 0 or position(grains in anew) = 0 then
        raise exception 'rebuild_figures counts in another way than V151';
    end if;
    execute replace(replace(anew, firsts, 'figure_first(r.grain, f.day) as first'),
                    grains, '(values (''DAY''), (''MONTH''), (''YEAR'')) r (grain)');
end $$;

-- The table is locked since its constraint was changed: nothing is folded meanwhile.
insert into figure (series, grain, day, user_id, what, detail, n)
select series, 'YEAR', date_trunc('year', day)::date, user_id, what, detail, sum(n)
  from figure where grain = 'MONTH'
 group by 1, 2, 3, 4, 5, 6
having sum(n) <> 0
 order by 1, 2, 3, 4, 5, 6;
