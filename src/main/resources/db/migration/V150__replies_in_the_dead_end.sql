-- What has come since a refusal waits for the owner like any other answer: see timeline/Answers.
with waits as (
    update activity a set needs_answer_by = d.owner_id
      from dealer d
     where d.id = a.dealer_id and a.wants_answer and a.answered_at is null and a.deleted_at is null
       and a.needs_answer_by is null and d.owner_id is not null and d.standing = 'DEAD_END'
       and a.at > d.standing_since and d.deleted_at is null and d.merged_into is null
    returning a.dealer_id, a.at)
update dealer_listing l set answer_at = w.at
  from (select dealer_id, max(at) as at from waits group by dealer_id) w
 where l.dealer_id = w.dealer_id;
