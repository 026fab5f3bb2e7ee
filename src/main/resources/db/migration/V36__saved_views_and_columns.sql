-- A view that was deleted can be brought back; its name is free for another meanwhile.
alter table saved_view add column deleted_at timestamptz;
alter table saved_view drop constraint saved_view_user_id_name_key;
create unique index saved_view_name on saved_view (user_id, name) where deleted_at is null;
create index saved_view_shared on saved_view (position, id) where shared and deleted_at is null;

-- How somebody likes the Dealers list.
create table list_preference (
    user_id      bigint primary key references app_user,
    columns      text[], -- null: the usual ones
    default_view text -- the address of the view that opens first; null: the usual one
);

-- An agent's own list by place.
create index listing_owner_place on dealer_listing (owner_id, country, region, city_key, dealer_id)
    include (standing, source, next_due_at, last_activity_at);
