-- The parts of the queue, each read from an index alone.
create index listing_answer on dealer_listing (worker_id, answer_at desc, dealer_id desc) include (hours_id)
    where answer_at is not null;
create index listing_work_due on dealer_listing (worker_id, next_due_at, dealer_id) include (hours_id)
    where answer_at is null and next_due_at is not null;
create index listing_new on dealer_listing (owner_id, dealer_id desc) include (hours_id)
    where standing = 'LEAD' and next_due_at is null and answer_at is null and owner_id is not null;
drop index listing_neglected;
create index listing_neglected on dealer_listing (owner_id, last_activity_at, dealer_id) include (answer_at, hours_id)
    where owner_id is not null and next_due_at is null and standing in ('FIRM', 'ACCOUNT', 'CLIENT');
drop index listing_never_called;
create index listing_never_called on dealer_listing (owner_id, created_at, dealer_id) include (next_due_at, answer_at, hours_id)
    where owner_id is not null and last_call_at is null and next_due_at is not null and standing <> 'DEAD_END';
analyze dealer_listing (hours_id, worker_id, answer_at); -- all of it takes as long as a minute

-- What they took the place of.
drop function opens_from(timestamptz, text, time, time, smallint, text, text[]);
drop function opens_after(timestamptz, text, time, time, smallint, text, text[]);
drop index activity_answer_queue;
