-- Whether it is open just now is asked for each of a thousand steps: in plain SQL that takes a tenth of the time.
alter function opens_from(timestamptz, text, time, time, smallint, text, text[]) rename to opens_after;
create function opens_from(at timestamptz, zone text, opens time, closes time, open_days smallint, country text, free text[])
    returns timestamptz language sql stable parallel safe as $$
    select case when (at at time zone zone)::time >= opens
                 and (at at time zone zone)::time < case when closes > opens then closes else time '24:00' end
                 and ((case when open_days & 127 = 0 then 31 else open_days end)::int
                      >> (extract(isodow from at at time zone zone)::int - 1)) & 1 = 1
                 and not (country || ' ' || (at at time zone zone)::date) = any (free)
                then at
                else opens_after(at, zone, opens, closes, open_days, country, free) end
$$;

-- What waits for an answer, the newest first.
create index activity_answer_queue on activity (needs_answer_by, at desc, id desc) include (dealer_id)
    where wants_answer and answered_at is null and deleted_at is null;

-- The numbers above My leads, and Sent today.
create index listing_entered_review on dealer_listing (entered_by, dealer_id) where in_review;
drop index listing_entered_by;
create index listing_entered_by on dealer_listing (entered_by, standing, created_at desc, dealer_id desc) include (in_review);
drop index lead_attempt_day;
create index lead_attempt_day on lead_attempt (day, by_user) include (outcome, verdict, undone_at);
create index lead_attempt_undone on lead_attempt (by_user, day) include (outcome) where undone_at is not null;

-- Dead ends on the board of those who see everybody's.
create index listing_dead_end_activity on dealer_listing (last_activity_at, dealer_id) where standing = 'DEAD_END';

-- STOOD: how long dealers of everybody together had stood there. The detail is the bucket. STAYED, which knows whose they
-- were, has fifty times as many rows.
create or replace view move_figure as
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
        ('STOOD', null, a.was, stay_bucket(a.stayed)::text, a.sign),
        ('REFUSED', m.owner_id, a.reason::text, a.was, case when a.kind = 'REFUSE' then a.sign end),
        ('AGAIN', m.owner_id, a.reason_before, '', case when a.kind = 'TRY_AGAIN' then a.sign end)
      ) f (series, user_id, what, detail, n)
 where f.what is not null and f.detail is not null and f.n is not null;

insert into figure (series, grain, day, user_id, what, detail, n)
select 'STOOD', grain, day, 0, what, split_part(detail, ':', 2), sum(n)
  from (select grain, day, what, detail, n from figure where series = 'STAYED'
         union all
        select r.grain, case r.grain when 'DAY' then day else date_trunc('month', day)::date end, what, detail, n
          from figure_fresh cross join (values ('DAY'), ('MONTH')) r (grain) where series = 'STAYED') each
 group by grain, day, what, split_part(detail, ':', 2)
having sum(n) <> 0;
