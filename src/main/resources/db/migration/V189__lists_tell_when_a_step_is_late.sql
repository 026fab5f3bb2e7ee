-- The indexes that lists walk and filter in tell when a step is late, too: see V35. Each is made beside the one whose place
-- it takes, so that no list waits; a half made one is thrown away when this is begun anew.
drop index concurrently if exists listing_standing_anew;
create index concurrently listing_standing_anew on dealer_listing (standing, next_due_at, dealer_id)
    include (late_at, owner_id, country, region, source, last_activity_at, last_call_at, in_review);
drop index concurrently if exists listing_standing;
alter index listing_standing_anew rename to listing_standing;
drop index concurrently if exists listing_owner_standing_anew;
create index concurrently listing_owner_standing_anew on dealer_listing (owner_id, standing, next_due_at, dealer_id)
    include (late_at, country, region, source, last_activity_at, last_call_at, in_review);
drop index concurrently if exists listing_owner_standing;
alter index listing_owner_standing_anew rename to listing_owner_standing;
drop index concurrently if exists listing_due_anew;
create index concurrently listing_due_anew on dealer_listing (next_due_at, dealer_id)
    include (late_at, standing, owner_id, country, region, source, last_activity_at, last_call_at, in_review);
drop index concurrently if exists listing_due;
alter index listing_due_anew rename to listing_due;
drop index concurrently if exists listing_owner_due_anew;
create index concurrently listing_owner_due_anew on dealer_listing (owner_id, next_due_at, dealer_id)
    include (late_at);
drop index concurrently if exists listing_owner_due;
alter index listing_owner_due_anew rename to listing_owner_due;
drop index concurrently if exists listing_activity_anew;
create index concurrently listing_activity_anew on dealer_listing (last_activity_at, dealer_id)
    include (standing, owner_id, country, region, source, next_due_at, late_at, last_call_at, in_review);
drop index concurrently if exists listing_activity;
alter index listing_activity_anew rename to listing_activity;
drop index concurrently if exists listing_owner_activity_anew;
create index concurrently listing_owner_activity_anew on dealer_listing (owner_id, last_activity_at, dealer_id)
    include (standing, country, region, source, next_due_at, late_at, last_call_at, in_review, created_at);
drop index concurrently if exists listing_owner_activity;
alter index listing_owner_activity_anew rename to listing_owner_activity;
drop index concurrently if exists listing_name_anew;
create index concurrently listing_name_anew on dealer_listing (name_key, dealer_id)
    include (standing, owner_id, country, region, source, next_due_at, late_at, last_activity_at, last_call_at, in_review);
drop index concurrently if exists listing_name;
alter index listing_name_anew rename to listing_name;
drop index concurrently if exists listing_created_anew;
create index concurrently listing_created_anew on dealer_listing (created_at, dealer_id)
    include (standing, owner_id, country, region, source, next_due_at, late_at, last_activity_at, last_call_at, in_review);
drop index concurrently if exists listing_created;
alter index listing_created_anew rename to listing_created;
drop index concurrently if exists listing_place_anew;
create index concurrently listing_place_anew on dealer_listing (country, region, city_key, dealer_id)
    include (standing, owner_id, source, next_due_at, late_at, last_activity_at, last_call_at, in_review);
drop index concurrently if exists listing_place;
alter index listing_place_anew rename to listing_place;
drop index concurrently if exists listing_owner_place_anew;
create index concurrently listing_owner_place_anew on dealer_listing (owner_id, country, region, city_key, dealer_id)
    include (standing, source, next_due_at, late_at, last_activity_at);
drop index concurrently if exists listing_owner_place;
alter index listing_owner_place_anew rename to listing_owner_place;
-- With those that statistics are kept of together.
analyze dealer_listing (late_at, standing, source, country, region, in_review);
