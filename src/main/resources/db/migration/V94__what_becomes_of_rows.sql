-- What is to become of each row of a list, and what a merge has given to the dealer that is here, to take it back.
alter table lead_list_row
    add column choice text not null default 'SKIP' check (choice in ('ADD', 'MERGE', 'SKIP')),
    add column given jsonb;
update lead_list_row set choice = 'ADD' where chosen;
alter table lead_list_row
    drop column chosen, -- and with it the indexes that have it
    drop constraint lead_list_row_result_check,
    add constraint lead_list_row_result_check
        check (result in ('ADDED', 'IN_REVIEW', 'MERGED', 'HERE', 'FAILED', 'UNDONE', 'KEPT'));
create index lead_list_row_verdict on lead_list_row (list_id, verdict, n);
create index lead_list_row_to_do on lead_list_row (list_id, n) where choice <> 'SKIP' and result is null;
create index lead_list_row_done on lead_list_row (list_id, result, n) where result is not null;

-- How many there are of each kind: the page that shows the progress asks every second.
create table lead_list_count (
    list_id bigint  not null references lead_list on delete cascade,
    verdict text    not null,
    choice  text    not null,
    result  text    not null, -- empty: nothing has become of them yet
    rows    integer not null,
    primary key (list_id, verdict, choice, result)
);
insert into lead_list_count
select list_id, verdict, choice, coalesce(result, ''), count(*)
  from lead_list_row
 where verdict is not null
 group by 1, 2, 3, 4;

create function lead_list_counted() returns trigger language plpgsql as $$
begin
    insert into lead_list_count as c (list_id, verdict, choice, result, rows)
    select list_id, verdict, choice, result, sum(rows)
      from (select list_id, verdict, choice, coalesce(result, '') as result, -1 as rows from before where verdict is not null
             union all
            select list_id, verdict, choice, coalesce(result, ''), 1 from after where verdict is not null) changed
     group by 1, 2, 3, 4 having sum(rows) <> 0
     order by 1, 2, 3, 4
        on conflict (list_id, verdict, choice, result) do update set rows = c.rows + excluded.rows;
    return null;
end $$;
create trigger lead_list_counted after update on lead_list_row referencing old table as before new table as after
    for each statement execute function lead_list_counted();

-- Rows of one list find each other by the keys of the duplicate check, which are numbers.
drop table lead_list_key;
create table lead_list_key (
    list_id bigint  not null references lead_list on delete cascade,
    key     bigint  not null,
    n       integer not null,
    primary key (list_id, key, n)
);

-- Whether the columns were taken from the list before with the same headings, without asking.
alter table lead_list
    add column remembered boolean not null default false;
