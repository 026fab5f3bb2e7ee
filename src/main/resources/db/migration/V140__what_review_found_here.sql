-- What somebody entered and review kept as a note of what is here: in My leads, the latest first.
drop index concurrently if exists review_noted; -- left invalid where this was interrupted
create index concurrently review_noted on review (asked_by, decided_at desc, dealer_id desc) where decision = 'SAME';
