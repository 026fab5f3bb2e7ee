-- Whether a step of the last day is late depends on whether it has a time: a look at the step itself for each row that a
-- list counts, most of what the board of an admin took. The row knows the moment. Filled some thousand rows a
-- transaction, so that nobody waits long; may be begun anew at any time.
alter table dealer_listing add column if not exists late_at timestamptz; -- null: no open next step

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
                   and next_due_at is not null and late_at is null
                 order by dealer_id
                   for update)
            update dealer_listing l
               set late_at = case when s.due_time is null then (s.due_date + 1)::timestamp at time zone s.zone
                                  else s.due_at end
              from rows
              join next_step s on s.dealer_id = rows.dealer_id and s.done_at is null
             where l.dealer_id = rows.dealer_id;
            commit;
        end loop;
    end loop;
end $$;

vacuum dealer_listing; -- nothing that has changed may be told by an index alone before that
