-- What pages show of one owner or lead creator is read from an index alone. Nothing more is written: each takes another's place.

-- Those never called are counted by their owner; everybody's together are few enough to be met in any order.
drop index concurrently if exists listing_uncalled_by_owner; -- left invalid where this was interrupted
create index concurrently listing_uncalled_by_owner on dealer_listing (owner_id, created_at, dealer_id)
    where owner_id is not null and last_call_at is null and standing <> 'DEAD_END';
drop index concurrently if exists listing_uncalled;

-- The board shows an owner's dead ends by their last activity.
drop index concurrently if exists listing_owner_dead_end_activity;
create index concurrently listing_owner_dead_end_activity on dealer_listing (owner_id, last_activity_at, dealer_id)
    where standing = 'DEAD_END';
drop index concurrently if exists listing_owner_dead_end;

-- How many leads are free is a counter less those in review.
drop index concurrently if exists listing_in_review;
create index concurrently listing_in_review on dealer_listing (created_at, dealer_id) include (owner_id, standing)
    where in_review;
drop index concurrently if exists listing_review;

-- A lead creator's figures look for those that were here already.
drop index concurrently if exists review_same;
create index concurrently review_same on review (asked_by, asked_at) include (dealer_id) where decision = 'SAME';
drop index concurrently if exists lead_attempt_of_dealer;
create index concurrently lead_attempt_of_dealer on lead_attempt (dealer_id) include (outcome, day) where dealer_id is not null;
drop index concurrently if exists lead_attempt_dealer;
