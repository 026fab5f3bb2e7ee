-- Where a dealer was before, as another one that was merged into it: its name and that address still speak for it.
alter table former_fact drop constraint former_fact_field_check;
alter table former_fact add constraint former_fact_field_check check (field in ('NAME', 'SITE', 'PLACE')) not valid;
alter table former_fact validate constraint former_fact_field_check;

-- Of those that are merged already: each in all that it came to be one with.
with recursive there as (
    select m.winner, m.id as merge_id, m.at,
           concat_ws(e'\x1f', left(coalesce(l.street, ''), 300), left(coalesce(l.postcode, ''), 40),
                     left(coalesce(l.city, ''), 150), left(coalesce(l.region, ''), 100), l.country) as value
      from dealer_merge m join dealer l on l.id = m.loser
     where m.undone_at is null and coalesce(l.street, l.city) is not null
     union all
    select m.winner, m.id, t.at, t.value
      from there t join dealer_merge m on m.loser = t.winner and m.undone_at is null),
come as (
    insert into former_fact (dealer_id, field, value, until, merge_id)
    select distinct on (winner, value) winner, 'PLACE', value, at, merge_id from there order by winner, value, at
        on conflict (dealer_id, field, value) do nothing
    returning dealer_id)
-- What these are recognised by is worked out anew in the background.
update duplicate_profile set format = 0 where dealer_id in (select dealer_id from come);
delete from setting where key = 'duplicate.profiles.through';
