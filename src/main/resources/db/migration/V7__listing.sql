-- One row a live dealer (not in the recycle bin, not merged away): what lists filter and sort by.
-- Kept in the same transaction as what it repeats, by the listing room alone.
create table dealer_listing (
    dealer_id        bigint primary key references dealer,
    name_key         text collate "C" not null, -- sort key, the same in both alphabets' orders (ICU root collation)
    standing         text        not null,
    standing_since   timestamptz not null,
    owner_id         bigint,
    in_review        boolean     not null,
    country          text        not null,
    region           text        not null, -- '' for none, so that row comparison works
    city_key         text collate "C" not null,
    source           text        not null,
    entered_by       bigint      not null,
    created_at       timestamptz not null,
    last_activity_at timestamptz not null, -- created_at while nothing has happened
    last_call_at     timestamptz, -- null: never called
    next_due_at      timestamptz, -- null: no open next step
    has_site         boolean     not null
) with (fillfactor = 85);

create index listing_owner_activity on dealer_listing (owner_id, last_activity_at desc, dealer_id desc) include (standing, region, source, next_due_at);
create index listing_owner_name on dealer_listing (owner_id, name_key, dealer_id);
create index listing_owner_due on dealer_listing (owner_id, next_due_at, dealer_id);
create index listing_owner_created on dealer_listing (owner_id, created_at desc, dealer_id desc);
create index listing_owner_standing on dealer_listing (owner_id, standing, standing_since desc, dealer_id desc);
create index listing_activity on dealer_listing (last_activity_at desc, dealer_id desc) include (standing, owner_id, region, country, source, next_due_at, in_review);
create index listing_name on dealer_listing (name_key, dealer_id) include (standing, owner_id, region, country, source, next_due_at, in_review);
create index listing_due on dealer_listing (next_due_at, dealer_id) include (standing, owner_id, region, country, source, in_review);
create index listing_created on dealer_listing (created_at desc, dealer_id desc) include (standing, owner_id, region, country, source, next_due_at, in_review);
create index listing_standing on dealer_listing (standing, standing_since desc, dealer_id desc) include (owner_id, region, country, source, next_due_at, in_review);
create index listing_place on dealer_listing (region, city_key, dealer_id) include (standing, owner_id, country, source, next_due_at, in_review);
create index listing_free on dealer_listing (created_at, dealer_id) where owner_id is null and standing = 'LEAD' and not in_review;
create index listing_neglected on dealer_listing (owner_id, last_activity_at, dealer_id)
    where owner_id is not null and next_due_at is null and standing in ('FIRM', 'ACCOUNT', 'CLIENT');
create index listing_entered_by on dealer_listing (entered_by, standing, created_at desc, dealer_id desc);

-- How many dealers stand where, by owner: the sum of n. Rows are only added (a hot row would be a queue);
-- a job folds them together.
create table standing_count (
    owner_id bigint, -- null: free
    standing text   not null,
    n        bigint not null
);

create function count_standings() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into standing_count select owner_id, standing, count(*) from after group by 1, 2;
    elsif tg_op = 'DELETE' then
        insert into standing_count select owner_id, standing, -count(*) from before group by 1, 2;
    else
        insert into standing_count
        select owner_id, standing, sum(n)
          from (select owner_id, standing, 1 as n from after
                union all
                select owner_id, standing, -1 from before) moved
         group by 1, 2
        having sum(n) <> 0;
    end if;
    return null;
end $$;
create trigger count_inserted after insert on dealer_listing referencing new table as after for each statement execute function count_standings();
create trigger count_deleted after delete on dealer_listing referencing old table as before for each statement execute function count_standings();
create trigger count_updated after update on dealer_listing referencing old table as before new table as after for each statement execute function count_standings();
