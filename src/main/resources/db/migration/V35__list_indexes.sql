-- Lists over everything walk an index in the order asked for and filter within it (index-only), so that each of these
-- covers what can be filtered by; rare combinations are collected first and sorted afterwards. Keys of one index all go
-- one way, so that row comparison finds a place in it from either side.
drop index listing_activity, listing_name, listing_due, listing_created, listing_standing, listing_place,
           listing_owner_activity, listing_owner_standing;

create index listing_activity on dealer_listing (last_activity_at, dealer_id)
    include (standing, owner_id, country, region, source, next_due_at, last_call_at, in_review);
create index listing_name on dealer_listing (name_key, dealer_id)
    include (standing, owner_id, country, region, source, next_due_at, last_activity_at, last_call_at, in_review);
create index listing_due on dealer_listing (next_due_at, dealer_id)
    include (standing, owner_id, country, region, source, last_activity_at, last_call_at, in_review);
create index listing_created on dealer_listing (created_at, dealer_id)
    include (standing, owner_id, country, region, source, next_due_at, last_activity_at, last_call_at, in_review);
create index listing_standing on dealer_listing (standing, next_due_at, dealer_id)
    include (owner_id, country, region, source, last_activity_at, last_call_at, in_review);
create index listing_place on dealer_listing (country, region, city_key, dealer_id)
    include (standing, owner_id, source, next_due_at, last_activity_at, last_call_at, in_review);

create index listing_owner_activity on dealer_listing (owner_id, last_activity_at, dealer_id)
    include (standing, country, region, source, next_due_at, last_call_at, in_review, created_at);
create index listing_owner_standing on dealer_listing (owner_id, standing, next_due_at, dealer_id)
    include (country, region, source, last_activity_at, last_call_at, in_review);

create index listing_review on dealer_listing (created_at, dealer_id) where in_review;
create index listing_dead_end on dealer_listing (standing_since, dealer_id) where standing = 'DEAD_END';
create index listing_owner_dead_end on dealer_listing (owner_id, standing_since, dealer_id) where standing = 'DEAD_END';

-- How rare a combination is decides which way is taken.
create statistics listing_filters (mcv, dependencies) on standing, source, country, region, in_review from dealer_listing;
alter table dealer_listing
    alter column last_activity_at set statistics 500,
    alter column next_due_at set statistics 500,
    alter column created_at set statistics 500,
    alter column city_key set statistics 500,
    alter column owner_id set statistics 500;

-- Notes and calls move the row's last activity; keep the dead versions and the index bloat they leave short-lived.
alter table dealer_listing set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
-- Counters are only added to and folded: vacuum by number, not by share.
alter table standing_count set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
