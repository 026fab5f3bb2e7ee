-- An attempt to enter a lead that was taken back is no attempt: it leaves the figure of the day when it was made.
create or replace function figures_of_attempts() returns trigger language plpgsql as $$
begin
    if figures_later() then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into figure_fresh (series, day, user_id, what, detail, n)
        select 'TRIED', day, by_user, outcome, '', count(*) from after where undone_at is null group by 2, 3, 4;
    else
        insert into figure_fresh (series, day, user_id, what, detail, n)
        select 'TRIED', day, by_user, outcome, '', sum(sign)
          from (select day, by_user, outcome, undone_at, 1 as sign from after
                union all
                select day, by_user, outcome, undone_at, -1 from before) a
         where undone_at is null
         group by 2, 3, 4
        having sum(sign) <> 0;
    end if;
    return null;
end $$;
create trigger figures_retried after update on lead_attempt referencing old table as before new table as after
    for each statement execute function figures_of_attempts();

-- The same where everything is counted anew; only this line of that function changes.
do $$
declare
    counted constant text := 'from lead_attempt group by';
    anew constant text := pg_get_functiondef('rebuild_figures()'::regprocedure);
begin
    if position(counted in anew) = 0 then
        raise exception 'rebuild_figures counts attempts in another way than V64';
    end if;
    execute replace(anew, counted, 'from lead_attempt where undone_at is null group by');
end $$;

insert into figure_fresh (series, day, user_id, what, detail, n)
select 'TRIED', day, by_user, outcome, '', -count(*) from lead_attempt where undone_at is not null group by 2, 3, 4;

drop index lead_attempt_undone; -- nobody subtracts them by hand any more
