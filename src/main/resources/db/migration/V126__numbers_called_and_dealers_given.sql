-- Of each number of a dealer the last call.
drop index concurrently if exists activity_dialled; -- left invalid where this was interrupted
create index concurrently activity_dialled on activity (dealer_id, dialled, at desc, id desc) include (outcome)
    where dialled is not null and deleted_at is null;

-- Dealers that went from one to another without Distribute: by an agent, in a list, on a departure.
drop index concurrently if exists assignment_by_hand;
create index concurrently assignment_by_hand on assignment (id) include (dealer_id, by_user, from_user, to_user, at)
    where hand_over_id is null and from_user is not null and to_user is not null;
