-- A dealer counts among those that came for whom it first belonged to at the end of a day: what was given and taken back
-- the same day is forgotten, and a later hand-over changes no figure of the past. Up to that assignment; all by default.
create function first_owner(dealer bigint, upto bigint default 9223372036854775807, out owner bigint)
    returns setof bigint language sql stable as $$
    select (select a.to_user from assignment a
             where a.dealer_id = dealer and a.id <= upto and a.to_user is not null
               and not exists (select from assignment b
                                where b.dealer_id = dealer and b.id > a.id and b.id <= upto and b.day = a.day)
             order by a.id limit 1)
$$;

-- As in V90.
create or replace function figures_of_moves() returns trigger language plpgsql as $$
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
                    ('AGE', age_month(coalesce(t.since, m.stands_since, m.at)), m.to_standing, 1)) s (series, day, what, n)
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
             cross join lateral first_owner(m.dealer_id) o
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

-- As in V45.
create or replace function figures_of_assignments() returns trigger language plpgsql as $$
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
             cross join lateral first_owner(a.dealer_id, a.id - 1) was
             cross join lateral first_owner(a.dealer_id, a.id) now
             cross join lateral came_to(a.dealer_id) c
             cross join lateral (values (was.owner, -1), (now.owner, 1)) f (user_id, n)
             where was.owner is distinct from now.owner) each
     group by 1, 2, 3, 4
    having sum(n) <> 0;
    return null;
end $$;

-- As in V90.
create or replace function rebuild_figures() returns void language plpgsql as $$
declare
    company text := coalesce((select value from setting where key = 'company.zone'), 'America/New_York');
begin
    perform set_config('work_mem', '64MB', true);
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
                    ('AGE', age_month(coalesce(t.since, m.stands_since, m.at)), m.to_standing, 1)) s (series, day, what, n)
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
    select 'COHORT', date_trunc('month', e.day)::date, coalesce(o.owner, 0),
           case c.kind when 'ENTER' then 'LEAD' when 'START_WORK' then 'FIRM' when 'AGREE' then 'ACCOUNT' else 'CLIENT' end,
           '', count(*)
      from (select m.dealer_id, coalesce(t.kind, m.kind) as kind
              from stage_move m
              left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
             where coalesce(t.kind, m.kind) in ('ENTER', 'START_WORK', 'AGREE', 'STARTS_RESELLING')
             group by 1, 2
            having sum(case when t.seq is null then 1 else -1 end) > 0) c
      join stage_move e on e.dealer_id = c.dealer_id and e.seq = 1
     cross join lateral first_owner(c.dealer_id) o
     group by 2, 3, 4;

    insert into figure_fresh (series, day, user_id, what, detail, n)
    select 'CHANGED', a.day, f.user_id, f.what, '', count(*)
      from assignment a
     cross join lateral (values (a.from_user, 'LOST'), (a.to_user, 'GOT')) f (user_id, what)
     where f.user_id is not null
     group by 2, 3, 4;

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

    insert into figure_fresh (series, day, user_id, what, detail, n)
    select 'TRIED', day, by_user, outcome, '', count(*) from lead_attempt where undone_at is null group by 2, 3, 4;

    -- In the order of the key, into a table that is empty: nothing can be there already.
    insert into figure (series, grain, day, user_id, what, detail, n)
    select f.series, r.grain, case r.grain when 'DAY' then f.day else date_trunc('month', f.day)::date end as first,
           f.user_id, f.what, f.detail, sum(f.n)
      from figure_fresh f cross join (values ('DAY'), ('MONTH')) r (grain)
     group by 1, 2, 3, 4, 5, 6
    having sum(f.n) <> 0
     order by 1, 2, 3, 4, 5, 6;
    truncate figure_fresh;
end $$;

-- Those that have been handed over, from whom they are counted to whom they came to.
insert into figure_fresh (series, day, user_id, what, detail, n)
select 'COHORT', c.month, coalesce(f.user_id, 0), c.stage, '', sum(f.n)
  from (select dealer_id from assignment group by dealer_id having count(*) > 1) a
 cross join lateral owner_before(a.dealer_id, 'infinity') was
 cross join lateral first_owner(a.dealer_id) now
 cross join lateral came_to(a.dealer_id) c
 cross join lateral (values (was.owner, -1), (now.owner, 1)) f (user_id, n)
 where was.owner is distinct from now.owner
 group by 2, 3, 4
having sum(f.n) <> 0;
