-- What somebody may not read is not counted in their queue: the index alone tells.
drop index concurrently if exists listing_answer_read;
create index concurrently listing_answer_read on dealer_listing (worker_id, answer_at desc, dealer_id desc)
    include (hours_id, owner_id, standing, in_review) where answer_at is not null;
drop index concurrently if exists listing_answer;
drop index concurrently if exists listing_work_read;
create index concurrently listing_work_read on dealer_listing (worker_id, next_due_at, dealer_id)
    include (hours_id, owner_id, standing, in_review) where answer_at is null and next_due_at is not null;
drop index concurrently if exists listing_work_due;
