-- Figures: what happened on a day of the company, how often, to whose account. Everything here is derived from the
-- history (stage_move, assignment, dealer_presence, activity, lead_attempt) and can be rebuilt from it, so that any
-- period is read from a few thousand rows. A move that is taken back counts -1 on the day when that is done.
--
-- series     user           what                     detail            n
-- MOVED      owner then     kind of move             FROM>TO           moves less taken back; TAKE_BACK itself counts, too
-- BROUGHT    who entered it kind of move                               the same
-- STAYED     owner then     standing that was left   kind:bucket       how long it had stood there, see stay_bucket
-- REFUSED    owner then     id of the reason         standing before   refusals less taken back
-- AGAIN      owner then     id of the reason                           dead ends that were tried again
-- STANDS     owner          standing                                   change in the number of dealers that stand there
-- AGE        owner          standing                                   the same; the day is the (UTC) month since when
-- COHORT     owner          LEAD, FIRM, ACCOUNT, CLIENT                how many came so far; the day is the month of entry
-- CHANGED    agent          GOT, LOST                                  dealers that changed hands
-- DID        who            kind of activity         DIRECTION:OUTCOME how many
-- TALKED     who            CALL                                       seconds of all calls
-- TRIED      who            outcome                                    attempts to enter a lead
create table figure (
    series  text collate "C" not null,
    grain   text collate "C" not null check (grain in ('DAY', 'MONTH')),
    day     date             not null, -- its first
    user_id bigint           not null, -- 0: nobody
    what    text collate "C" not null,
    detail  text collate "C" not null,
    n       bigint           not null,
    primary key (series, grain, day, user_id, what, detail) include (n)
);

-- What was counted since the job last folded it into figure. Rows are only added: a hot row would be a queue.
create table figure_fresh (
    series  text collate "C" not null,
    day     date             not null,
    user_id bigint           not null,
    what    text collate "C" not null,
    detail  text collate "C" not null,
    n       bigint           not null
);
create index figure_fresh_of on figure_fresh (series, day);

-- When a dealer went into the recycle bin or was merged away, and when it came back. No row: it was always there.
create table dealer_presence (
    id        bigint generated always as identity primary key,
    dealer_id bigint      not null references dealer,
    at        timestamptz not null,
    day       date        not null,
    present   boolean     not null
);
create index dealer_presence_dealer on dealer_presence (dealer_id, id);

create function company_day(at timestamptz) returns date language sql stable as $$
    select (at at time zone coalesce((select value from setting where key = 'company.zone'), 'America/New_York'))::date
$$;

-- Eighths of a doubling, from a minute on: a median read from them is within 9 %.
create function stay_bucket(stayed interval) returns integer language sql immutable as $$
    select floor(8 * ln(greatest(extract(epoch from stayed)::float8 / 60, 1)) / ln(2))::integer
$$;

create function age_month(since timestamptz) returns date language sql immutable as $$
    select date_trunc('month', since at time zone 'UTC')::date
$$;

-- Whose a dealer was, where it stood and whether it was there, before that moment ('infinity' for now).
-- Functions that return sets are planned as if they were written out where they are called.
create function owner_before(dealer bigint, moment timestamptz, out owner bigint)
    returns setof bigint language sql stable as $$
    select (select to_user from assignment where dealer_id = dealer and at < moment order by id desc limit 1)
$$;
create function present_before(dealer bigint, moment timestamptz, out present boolean)
    returns setof boolean language sql stable as $$
    select coalesce((select x.present from dealer_presence x
                      where x.dealer_id = dealer and x.at < moment order by x.id desc limit 1), true)
$$;
create function stands_at(dealer bigint, moment timestamptz, out standing text, out since timestamptz)
    returns setof record language sql stable as $$
    select m.to_standing, coalesce(t.since, m.at)
      from stage_move m
      left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
     where m.dealer_id = dealer and m.at <= moment
     order by m.seq desc
     limit 1
$$;

-- How far a dealer has come, taken-back moves aside, and the month of its entry. A refused lead that is tried again
-- is a firm, but it never became one.
create function came_to(dealer bigint, out month date, out stage text) returns setof record language sql stable as $$
    select min(e.month), case k.kind when 'ENTER' then 'LEAD' when 'START_WORK' then 'FIRM'
                                     when 'AGREE' then 'ACCOUNT' else 'CLIENT' end
      from stage_move m
      left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
     cross join lateral (select coalesce(t.kind, m.kind) as kind) k
     cross join (select date_trunc('month', day)::date as month from stage_move where dealer_id = dealer and seq = 1) e
     where m.dealer_id = dealer and k.kind in ('ENTER', 'START_WORK', 'AGREE', 'STARTS_RESELLING')
     group by k.kind
    having sum(case when t.seq is null then 1 else -1 end) > 0
$$;

-- What each move adds to the figures that need no more than the move itself.
create view move_figure as
select m.dealer_id, m.seq, f.series, m.day, coalesce(f.user_id, 0) as user_id, f.what, f.detail, f.n
  from stage_move m
  join dealer d on d.id = m.dealer_id
  left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
 cross join lateral (
        select case when t.seq is null then 1 else -1 end as sign,
               coalesce(t.kind, m.kind) as kind,
               coalesce(t.from_standing, m.from_standing) as was,
               coalesce(t.to_standing, m.to_standing) as became,
               case when t.seq is null then m.at - m.since else t.at - t.since end as stayed,
               case when t.seq is null then m.refusal_reason else t.refusal_reason end as reason,
               case when t.seq is null then m.before else t.before end ->> 'reason' as reason_before) a
 cross join lateral (values
        ('MOVED', m.owner_id, a.kind, coalesce(a.was, '') || '>' || a.became, a.sign),
        ('MOVED', m.owner_id, m.kind, m.from_standing || '>' || m.to_standing, case when t.seq is not null then 1 end),
        ('BROUGHT', d.entered_by, a.kind, '', a.sign),
        ('STAYED', m.owner_id, a.was, a.kind || ':' || stay_bucket(a.stayed), a.sign),
        ('REFUSED', m.owner_id, a.reason::text, a.was, case when a.kind = 'REFUSE' then a.sign end),
        ('AGAIN', m.owner_id, a.reason_before, '', case when a.kind = 'TRY_AGAIN' then a.sign end)
      ) f (series, user_id, what, detail, n)
 where f.what is not null and f.detail is not null and f.n is not null;

-- A bulk load sets denaq.figures to 'later' for its transaction and has them rebuilt when it is through.
create function figures_later() returns boolean language sql stable as $$
    select coalesce(current_setting('denaq.figures', true), '') = 'later'
$$;

create function figures_of_moves() returns trigger language plpgsql as $$
begin
    if figures_later() then
        return null;
    end if;
    insert into figure_fresh (series, day, user_id, what, detail, n)
    select series, day, user_id, what, detail, sum(n)
      from (select f.series, f.day, f.user_id, f.what, f.detail, f.n
              from after a join move_figure f on f.dealer_id = a.dealer_id and f.seq = a.seq
            union all
            select s.series, s.day, coalesce(o.owner, 0), s.what, '', s.n
              from after m
              left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
             cross join lateral owner_before(m.dealer_id, 'infinity') o
             cross join lateral present_before(m.dealer_id, 'infinity') p
             cross join lateral (values
                    ('STANDS', m.day, m.from_standing, -1),
                    ('STANDS', m.day, m.to_standing, 1),
                    ('AGE', age_month(m.since), m.from_standing, -1),
                    ('AGE', age_month(coalesce(t.since, m.at)), m.to_standing, 1)) s (series, day, what, n)
             where s.what is not null and p.present
            union all
            -- The first to arrive counts, and the last to be taken back.
            select 'COHORT', date_trunc('month', e.day)::date, coalesce(o.owner, 0),
                   case k.kind when 'ENTER' then 'LEAD' when 'START_WORK' then 'FIRM'
                               when 'AGREE' then 'ACCOUNT' else 'CLIENT' end,
                   '', case when t.seq is null then 1 else -1 end
              from after m
              join stage_move e on e.dealer_id = m.dealer_id and e.seq = 1
              left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
             cross join lateral owner_before(m.dealer_id, 'infinity') o
             cross join lateral (select coalesce(t.kind, m.kind) as kind) k
             cross join lateral (
                    select count(*) filter (where x.kind = k.kind) - count(*) filter (where b.kind = k.kind) as net
                      from stage_move x
                      left join stage_move b on b.dealer_id = x.dealer_id and b.seq = x.takes_back
                     where x.dealer_id = m.dealer_id and x.seq <= m.seq) c
             where k.kind in ('ENTER', 'START_WORK', 'AGREE', 'STARTS_RESELLING')
               and c.net = case when t.seq is null then 1 else 0 end) each
     group by 1, 2, 3, 4, 5
    having sum(n) <> 0;
    return null;
end $$;
create trigger figures_moved after insert on stage_move referencing new table as after
    for each statement execute function figures_of_moves();

create function figures_of_assignments() returns trigger language plpgsql as $$
begin
    if figures_later() then
        return null;
    end if;
    insert into figure_fresh (series, day, user_id, what, detail, n)
    select series, day, coalesce(user_id, 0), what, '', sum(n)
      from (select f.series, a.day, f.user_id, f.what, f.n
              from after a
             cross join lateral (values ('CHANGED', a.from_user, 'LOST', 1), ('CHANGED', a.to_user, 'GOT', 1))
                   f (series, user_id, what, n)
             where f.user_id is not null
            union all
            select f.series, f.day, f.user_id, s.standing, f.n
              from after a
             cross join lateral stands_at(a.dealer_id, 'infinity') s
             cross join lateral present_before(a.dealer_id, 'infinity') p
             cross join lateral (values
                    ('STANDS', a.day, a.from_user, -1),
                    ('STANDS', a.day, a.to_user, 1),
                    ('AGE', age_month(s.since), a.from_user, -1),
                    ('AGE', age_month(s.since), a.to_user, 1)) f (series, day, user_id, n)
             where p.present
            union all
            select 'COHORT', c.month, f.user_id, c.stage, f.n
              from after a
             cross join lateral came_to(a.dealer_id) c
             cross join lateral (values (a.from_user, -1), (a.to_user, 1)) f (user_id, n)) each
     group by 1, 2, 3, 4
    having sum(n) <> 0;
    return null;
end $$;
create trigger figures_assigned after insert on assignment referencing new table as after
    for each statement execute function figures_of_assignments();

create function figures_of_presence() returns trigger language plpgsql as $$
begin
    insert into figure_fresh (series, day, user_id, what, detail, n)
    select f.series, f.day, coalesce(o.owner, 0), s.standing, '', sum(case when a.present then 1 else -1 end)
      from after a
     cross join lateral stands_at(a.dealer_id, 'infinity') s
     cross join lateral owner_before(a.dealer_id, 'infinity') o
     cross join lateral (values ('STANDS', a.day), ('AGE', age_month(s.since))) f (series, day)
     group by 1, 2, 3, 4;
    return null;
end $$;
create trigger figures_present after insert on dealer_presence referencing new table as after
    for each statement execute function figures_of_presence();

-- What people did; what the house notes by itself (a stage, an assignment, a paper) nobody did.
create function activity_figures(kind text, direction text, outcome text, seconds integer,
                                 out series text, out detail text, out n bigint)
    returns setof record language sql immutable as $$
    select 'DID', coalesce(direction, '') || ':' || coalesce(outcome, ''), 1::bigint
     where kind not in ('STAGE', 'ASSIGNMENT', 'PAPER')
    union all
    select 'TALKED', '', seconds::bigint where kind = 'CALL' and seconds > 0
$$;

create function figures_of_activities() returns trigger language plpgsql as $$
begin
    if figures_later() then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into figure_fresh (series, day, user_id, what, detail, n)
        select f.series, company_day(a.at), a.by_user, a.kind, f.detail, sum(f.n)
          from after a cross join lateral activity_figures(a.kind, a.direction, a.outcome, a.duration_seconds) f
         where a.by_user is not null and a.deleted_at is null
         group by 1, 2, 3, 4, 5;
    else
        insert into figure_fresh (series, day, user_id, what, detail, n)
        select f.series, company_day(a.at), a.by_user, a.kind, f.detail, sum(a.sign * f.n)
          from (select kind, direction, outcome, duration_seconds, at, by_user, deleted_at, 1 as sign from after
                union all
                select kind, direction, outcome, duration_seconds, at, by_user, deleted_at, -1 from before) a
         cross join lateral activity_figures(a.kind, a.direction, a.outcome, a.duration_seconds) f
         where a.by_user is not null and a.deleted_at is null
         group by 1, 2, 3, 4, 5
        having sum(a.sign * f.n) <> 0;
    end if;
    return null;
end $$;
create trigger figures_done after insert on activity referencing new table as after
    for each statement execute function figures_of_activities();
create trigger figures_redone after update on activity referencing old table as before new table as after
    for each statement execute function figures_of_activities();

create function figures_of_attempts() returns trigger language plpgsql as $$
begin
    if figures_later() then
        return null;
    end if;
    insert into figure_fresh (series, day, user_id, what, detail, n)
    select 'TRIED', day, by_user, outcome, '', count(*) from after group by 2, 3, 4;
    return null;
end $$;
create trigger figures_tried after insert on lead_attempt referencing new table as after
    for each statement execute function figures_of_attempts();

-- Moves what is fresh into figure, by day and by month.
create function fold_figures() returns void language sql as $$
    with gone as (delete from figure_fresh returning series, day, user_id, what, detail, n)
    insert into figure (series, grain, day, user_id, what, detail, n)
    select g.series, r.grain, case r.grain when 'DAY' then g.day else date_trunc('month', g.day)::date end,
           g.user_id, g.what, g.detail, sum(g.n)
      from gone g cross join (values ('DAY'), ('MONTH')) r (grain)
     group by 1, 2, 3, 4, 5, 6
    having sum(g.n) <> 0
        on conflict (series, grain, day, user_id, what, detail) do update set n = figure.n + excluded.n
$$;

-- Counts everything anew from the history: after a bulk load, and to prove that it adds up. Nobody writes meanwhile.
create function rebuild_figures() returns void language plpgsql as $$
begin
    lock table stage_move, assignment, activity, lead_attempt, dealer_presence in share row exclusive mode;
    insert into dealer_presence (dealer_id, at, day, present)
    select d.id, g.at, company_day(g.at), false
      from dealer d
     cross join lateral present_before(d.id, 'infinity') p
     cross join lateral (select coalesce(d.deleted_at, now()) as at) g
     where (d.deleted_at is not null or d.merged_into is not null) and p.present;
    truncate figure, figure_fresh;

    insert into figure_fresh (series, day, user_id, what, detail, n)
    select series, day, user_id, what, detail, sum(n) from move_figure group by 1, 2, 3, 4, 5 having sum(n) <> 0;

    -- In the order of events; at the same moment a move goes before an assignment, and that before a presence.
    insert into figure_fresh (series, day, user_id, what, detail, n)
    select series, day, coalesce(user_id, 0), what, '', sum(n)
      from (select s.series, s.day, o.owner as user_id, s.what, s.n
              from stage_move m
              left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
             cross join lateral owner_before(m.dealer_id, m.at) o
             cross join lateral present_before(m.dealer_id, m.at) p
             cross join lateral (values
                    ('STANDS', m.day, m.from_standing, -1),
                    ('STANDS', m.day, m.to_standing, 1),
                    ('AGE', age_month(m.since), m.from_standing, -1),
                    ('AGE', age_month(coalesce(t.since, m.at)), m.to_standing, 1)) s (series, day, what, n)
             where s.what is not null and p.present
            union all
            select f.series, f.day, f.user_id, s.standing, f.n
              from assignment a
             cross join lateral stands_at(a.dealer_id, a.at) s
             cross join lateral present_before(a.dealer_id, a.at) p
             cross join lateral (values
                    ('STANDS', a.day, a.from_user, -1),
                    ('STANDS', a.day, a.to_user, 1),
                    ('AGE', age_month(s.since), a.from_user, -1),
                    ('AGE', age_month(s.since), a.to_user, 1)) f (series, day, user_id, n)
             where p.present
            union all
            select f.series, f.day, o.owner, s.standing, case when p.present then 1 else -1 end
              from dealer_presence p
             cross join lateral stands_at(p.dealer_id, p.at) s
             cross join lateral owner_before(p.dealer_id, p.at + interval '1 microsecond') o
             cross join lateral (values ('STANDS', p.day), ('AGE', age_month(s.since))) f (series, day)) each
     group by 1, 2, 3, 4
    having sum(n) <> 0;

    insert into figure_fresh (series, day, user_id, what, detail, n)
    select 'COHORT', c.month, coalesce(o.owner, 0), c.stage, '', count(*)
      from dealer d
     cross join lateral came_to(d.id) c
     cross join lateral owner_before(d.id, 'infinity') o
     group by 2, 3, 4;

    insert into figure_fresh (series, day, user_id, what, detail, n)
    select 'CHANGED', a.day, f.user_id, f.what, '', count(*)
      from assignment a
     cross join lateral (values (a.from_user, 'LOST'), (a.to_user, 'GOT')) f (user_id, what)
     where f.user_id is not null
     group by 2, 3, 4;

    insert into figure_fresh (series, day, user_id, what, detail, n)
    select f.series, company_day(a.at), a.by_user, a.kind, f.detail, sum(f.n)
      from activity a cross join lateral activity_figures(a.kind, a.direction, a.outcome, a.duration_seconds) f
     where a.by_user is not null and a.deleted_at is null
     group by 1, 2, 3, 4, 5;

    insert into figure_fresh (series, day, user_id, what, detail, n)
    select 'TRIED', day, by_user, outcome, '', count(*) from lead_attempt group by 2, 3, 4;

    perform fold_figures();
end $$;
