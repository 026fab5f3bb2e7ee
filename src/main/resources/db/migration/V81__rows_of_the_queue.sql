-- Fills what V80 has added, some thousand rows a transaction, so that nobody waits long; may be begun anew at any time.
insert into business_hours (time_zone, opens, closes, open_days, country)
select distinct time_zone, opens, closes, open_days, country from dealer
    on conflict do nothing;

-- Each sixteenth row, then the next ones: so few of a page at once find room in it, and no index needs to be written.
do $$
declare
    portion constant bigint := 100000;
    most bigint := (select coalesce(max(dealer_id), 0) from dealer_listing);
begin
    for each in 0..15 loop
        for part in 0..most / portion loop
            with rows as materialized (
                select dealer_id from dealer_listing
                 where dealer_id >= part * portion and dealer_id < (part + 1) * portion and dealer_id % 16 = each
                 order by dealer_id
                   for update)
            update dealer_listing l
               set hours_id = h.id,
                   worker_id = coalesce(d.owner_id, (select s.assignee from next_step s
                                                      where s.dealer_id = d.id and s.done_at is null)),
                   answer_at = (select a.at from activity a
                                 where a.dealer_id = d.id and a.wants_answer and a.answered_at is null
                                   and a.deleted_at is null and a.needs_answer_by is not null
                                 order by a.at desc limit 1)
              from rows
              join dealer d on d.id = rows.dealer_id
              join business_hours h on h.time_zone = d.time_zone and h.opens = d.opens and h.closes = d.closes
                                   and h.open_days = d.open_days and h.country = d.country
             where l.dealer_id = rows.dealer_id;
            commit;
        end loop;
    end loop;
end $$;
