-- Nobody moves a dealer meanwhile; everything can be read.
lock table stage_move in share row exclusive mode;

-- As in V63, but: who agrees or starts reselling counts once, when it first gets there, and is taken off with the last
-- of these that is taken back; and who is entered again had not stood anywhere.
create or replace view move_figure as
select m.dealer_id, m.seq, f.series, m.day, coalesce(f.user_id, 0) as user_id, f.what, f.detail, f.n
  from stage_move m
  join dealer d on d.id = m.dealer_id
  left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
 cross join lateral (
        select case when t.seq is null then 1 else -1 end as sign,
               coalesce(t.kind, m.kind) as kind,
               case when coalesce(t.kind, m.kind) <> 'ENTER' then coalesce(t.from_standing, m.from_standing) end as was,
               coalesce(t.to_standing, m.to_standing) as became,
               case when t.seq is null then m.at - m.since else t.at - t.since end as stayed,
               case when t.seq is null then m.refusal_reason else t.refusal_reason end as reason,
               case when t.seq is null then m.before else t.before end ->> 'reason' as reason_before) a
 cross join lateral (
        select case when a.kind not in ('AGREE', 'STARTS_RESELLING') then a.sign
                    when (select count(*) filter (where x.kind = a.kind) - count(*) filter (where b.kind = a.kind)
                            from stage_move x
                            left join stage_move b on b.dealer_id = x.dealer_id and b.seq = x.takes_back
                           where x.dealer_id = m.dealer_id and x.seq <= m.seq) = case when t.seq is null then 1 else 0 end
                    then a.sign end as first) c
 cross join lateral (values
        ('MOVED', m.owner_id, a.kind, coalesce(a.was, '') || '>' || a.became, c.first),
        ('MOVED', m.owner_id, m.kind, m.from_standing || '>' || m.to_standing, case when t.seq is not null then 1 end),
        ('BROUGHT', d.entered_by, a.kind, '', c.first),
        ('STAYED', m.owner_id, a.was, a.kind || ':' || stay_bucket(a.stayed), a.sign),
        ('STOOD', null, a.was, stay_bucket(a.stayed)::text, a.sign),
        ('REFUSED', m.owner_id, a.reason::text, a.was, case when a.kind = 'REFUSE' then a.sign end),
        ('AGAIN', m.owner_id, a.reason_before, '', case when a.kind = 'TRY_AGAIN' then a.sign end)
      ) f (series, user_id, what, detail, n)
 where f.what is not null and f.detail is not null and f.n is not null;

-- What was counted again so far: of each dealer and kind all but the first arrival, in one pass over the moves.
insert into figure_fresh (series, day, user_id, what, detail, n)
select f.series, r.day, coalesce(f.user_id, 0), r.kind, f.detail, -sum(r.sign)
  from (select m.dealer_id, m.day, m.owner_id, coalesce(t.kind, m.kind) as kind,
               coalesce(t.from_standing, m.from_standing) || '>' || coalesce(t.to_standing, m.to_standing) as way,
               case when t.seq is null then 1 else -1 end as sign,
               sum(case when t.seq is null then 1 else -1 end)
                   over (partition by m.dealer_id, coalesce(t.kind, m.kind) order by m.seq) as net
          from stage_move m
          left join stage_move t on t.dealer_id = m.dealer_id and t.seq = m.takes_back
         where m.kind in ('AGREE', 'STARTS_RESELLING')
            or m.takes_back is not null and t.kind in ('AGREE', 'STARTS_RESELLING')) r
  join dealer d on d.id = r.dealer_id
 cross join lateral (values ('MOVED', r.owner_id, r.way), ('BROUGHT', d.entered_by, '')) f (series, user_id, detail)
 where r.net <> case when r.sign = 1 then 1 else 0 end
 group by 1, 2, 3, 4, 5
having sum(r.sign) <> 0;

-- Entries that were taken back so far: the moves of each, the last first, on the day when that was done.
create temporary table taken_back on commit drop as
select d.id, d.stage_seq as moves, a.undone_at as at, d.deleted_by as by_user
  from (select dealer_id, max(undone_at) as undone_at from lead_attempt
         where undone_at is not null and dealer_id is not null and outcome in ('ADDED', 'IN_REVIEW') group by 1) a
  join dealer d on d.id = a.dealer_id
 where d.deleted_at is not null and d.merged_into is null
   and not exists (select from stage_move m where m.dealer_id = d.id and m.seq > 1 and not m.at_entry);
insert into stage_move (dealer_id, seq, kind, from_standing, to_standing, at, day, by_user, owner_id, since, stands_since,
                        takes_back, before)
select d.id, 2 * b.moves + 1 - m.seq, 'TAKE_BACK', m.to_standing, coalesce(m.from_standing, m.to_standing), b.at,
       company_day(b.at), b.by_user, d.owner_id, m.at, case when m.seq = 1 then m.at end, m.seq,
       case when m.to_standing = 'DEAD_END'
            then jsonb_build_object('reason', d.refusal_reason, 'note', d.refusal_note, 'tryAgainOn', d.try_again_on) end
  from taken_back b
  join dealer d on d.id = b.id
  join stage_move m on m.dealer_id = b.id;
update dealer d
   set standing = m.to_standing, stage_seq = 2 * stage_seq, standing_since = m.at,
       refusal_reason = null, refusal_note = null, try_again_on = null
  from taken_back b join stage_move m on m.dealer_id = b.id and m.seq = 1
 where d.id = b.id;
