-- Two that V118 took for ones that nobody asks for.

-- An owner's dead ends of a time: otherwise the database goes through everybody's moves of that time.
drop index concurrently if exists listing_owner_dead_end; -- left invalid where this was interrupted
create index concurrently listing_owner_dead_end on dealer_listing (owner_id, standing_since, dealer_id)
    where standing = 'DEAD_END';

-- Everybody's never called, the latest first: otherwise it goes through all that were entered.
drop index concurrently if exists listing_uncalled;
create index concurrently listing_uncalled on dealer_listing (created_at, dealer_id)
    where owner_id is not null and last_call_at is null and standing <> 'DEAD_END';
