-- Statistics count those that nobody has ever called, with or without a next step.
create index listing_uncalled on dealer_listing (created_at, dealer_id)
    where owner_id is not null and last_call_at is null and standing <> 'DEAD_END';
