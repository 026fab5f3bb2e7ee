-- What somebody has done today is answered by the indexes alone. Behind figures asks for kinds of living activities, too.
drop index concurrently if exists activity_by_day; -- left invalid where this was interrupted
create index concurrently activity_by_day on activity (by_user, at desc)
    include (kind, direction, outcome, dealer_id) where deleted_at is null;
drop index concurrently if exists activity_by;
drop index concurrently if exists next_step_done_by_day;
create index concurrently next_step_done_by_day on next_step (done_by, done_at) include (dealer_id) where ended = 'DONE';
drop index concurrently if exists next_step_done;
