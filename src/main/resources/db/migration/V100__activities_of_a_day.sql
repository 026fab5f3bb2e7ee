-- What somebody has done today is answered by the index alone. Behind figures asks for kinds of living activities, too.
drop index concurrently if exists activity_by_day; -- left invalid where this was interrupted
create index concurrently activity_by_day on activity (by_user, at desc)
    include (kind, direction, outcome, dealer_id) where deleted_at is null;
drop index concurrently if exists activity_by;
