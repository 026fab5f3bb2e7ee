-- Wrong passwords, counted by account, by address, and by account in a browser that it is used from.
create table guess (
    bucket   text primary key,
    failures integer     not null,
    last_at  timestamptz not null,
    free_at  timestamptz not null -- until then nobody gets a try here
);
create index guess_last on guess (last_at);

-- Browsers in which somebody has signed in: there others' guesses don't keep them waiting.
create table known_device (
    user_id     bigint      not null references app_user,
    device_hash bytea       not null,
    seen_at     timestamptz not null,
    primary key (user_id, device_hash)
);
