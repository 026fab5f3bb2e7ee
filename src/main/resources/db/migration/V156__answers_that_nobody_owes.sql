-- What comes from a dealer that nobody owns waits as well: an admin sees it, see steps/Neglect.
with waits as (
    select d.id, max(a.at) as at
      from activity a
      join dealer d on d.id = a.dealer_id
     where a.wants_answer and a.answered_at is null and a.deleted_at is null
       and d.owner_id is null and d.deleted_at is null and d.merged_into is null
       and (d.standing <> 'DEAD_END' or a.at > d.standing_since)
     group by d.id)
update dealer_listing l set answer_at = w.at
  from waits w
 where l.dealer_id = w.id;

create index listing_nobody_answers on dealer_listing (answer_at, dealer_id) where owner_id is null and answer_at is not null;
