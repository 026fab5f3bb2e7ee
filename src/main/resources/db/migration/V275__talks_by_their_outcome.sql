-- How long talks took was added up of all calls, of voicemail and lines that rang in vain too, and divided by the number of
-- talks, those without a length too. From now on, see Series: TALKED are the seconds of talks, TIMED how many have a length.
-- Nobody writes activities meanwhile, so each is counted the one way or the other; V276 makes up for those before.
lock table activity in share row exclusive mode;

-- As CallOutcome has it; whose outcome isn't told was answered.
create function is_talk(outcome text) returns boolean language sql immutable parallel safe as $$
    select outcome is null or outcome in ('INTERESTED', 'CALL_BACK', 'IN_WRITING', 'REFUSED')
$$;

-- What people did; what the house notes by itself (a stage, an assignment, a paper) nobody did.
create or replace function activity_figures(kind text, direction text, outcome text, seconds integer,
                                            out series text, out detail text, out n bigint)
    returns setof record language sql immutable as $$
    select 'DID', coalesce(direction, '') || ':' || coalesce(outcome, ''), 1::bigint
     where kind not in ('STAGE', 'ASSIGNMENT', 'PAPER')
    union all
    select t.series, '', t.n
      from (values ('TALKED', seconds::bigint), ('TIMED', 1)) t (series, n)
     where kind = 'CALL' and seconds > 0 and is_talk(outcome)
$$;

-- What that says of each, added up: millions are not asked for one by one.
create view activity_figure as
select f.series, a.day, a.by_user as user_id, a.kind as what, f.detail, sum(f.n)::bigint as n
  from (select (at at time zone company.zone)::date as day, by_user, kind, direction, outcome, count(*) as n,
               count(*) filter (where duration_seconds > 0) as timed, sum(duration_seconds) as seconds
          from activity
         cross join (select coalesce((select value from setting where key = 'company.zone'), 'America/New_York') as zone) company
         where by_user is not null and deleted_at is null and kind not in ('STAGE', 'ASSIGNMENT', 'PAPER')
         group by 1, 2, 3, 4, 5) a
 cross join lateral (values ('DID', coalesce(a.direction, '') || ':' || coalesce(a.outcome, ''), a.n),
                            ('TALKED', '', case when a.kind = 'CALL' and is_talk(a.outcome) then a.seconds end),
                            ('TIMED', '', case when a.kind = 'CALL' and is_talk(a.outcome) then a.timed end)) f (series, detail, n)
 where f.n > 0
 group by 1, 2, 3, 4, 5;

-- The same where everything is counted anew; only these lines of that function change.
do $$
declare
    anew constant text := pg_get_functiondef('rebuild_figures()'::regprocedure);
    zone constant text := $sql$
declare
    company text := coalesce((select value from setting where key = 'company.zone'), 'America/New_York');
$sql$;
    each constant text := $sql$
    -- What activity_figures() says of each.
    insert into figure_fresh (series, day, user_id, what, detail, n)
    select f.series, a.day, a.by_user, a.kind, f.detail, sum(f.n)
      from (select (at at time zone company)::date as day, by_user, kind, direction, outcome, count(*) as n,
                   sum(duration_seconds) filter (where kind = 'CALL' and duration_seconds > 0) as talked
              from activity
             where by_user is not null and deleted_at is null and kind not in ('STAGE', 'ASSIGNMENT', 'PAPER')
             group by 1, 2, 3, 4, 5) a
     cross join lateral (values ('DID', coalesce(a.direction, '') || ':' || coalesce(a.outcome, ''), a.n),
                                ('TALKED', '', a.talked)) f (series, detail, n)
     where f.n is not null
     group by 1, 2, 3, 4, 5;
$sql$;
begin
    if position(zone in anew) = 0 or position(each in anew) = 0 then
        raise exception 'rebuild_figures counts activities in another way than V151';
    end if;
    execute replace(replace(anew, zone, chr(10)), each, $sql$
    insert into figure_fresh (series, day, user_id, what, detail, n)
    select series, day, user_id, what, detail, n from activity_figure;
$sql$);
end $$;
