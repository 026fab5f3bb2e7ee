-- A session that its browser may open again after it has ended: with a token that is good once. Ends with the session.
create table remembered_session (
    session_id  bigint primary key references user_session on delete cascade,
    series_hash bytea       not null unique, -- stays the same: tells a used token from an unknown one
    token_hash  bytea       not null,
    before_hash bytea, -- the token before, for requests that were on their way with it
    rotated_at  timestamptz not null,
    until       timestamptz not null
);

-- When the present secret was given out; null: with the session.
alter table user_session add column opened_at timestamptz;
