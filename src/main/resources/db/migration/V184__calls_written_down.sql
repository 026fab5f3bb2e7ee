-- Which calls are written down: a form that comes again, from another window or after its answer was lost, is the same call.
create table written_call (
    by_user     bigint      not null references app_user,
    attempt     uuid        not null, -- the form's, for as long as it comes again
    activity_id bigint      not null references activity,
    written_at  timestamptz not null,
    primary key (by_user, attempt)
);
create index written_call_age on written_call (written_at);
