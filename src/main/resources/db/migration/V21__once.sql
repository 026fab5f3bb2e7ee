-- Answers that were given, so that a request that comes twice does its work once. A row is written in the same
-- transaction as the work: a second request waits for it at the key. Kept for a day.
create table answered_request (
    user_id     bigint      not null, -- no foreign key: its lock would be one more for every write
    key_hash    bytea       not null, -- the key itself stays with the client and opens the body
    fingerprint bytea       not null, -- of method, path and body
    status      integer,
    headers     jsonb, -- [[name, value], …]
    body        bytea, -- sealed with the key
    created_at  timestamptz not null,
    primary key (user_id, key_hash)
);
create index answered_request_created on answered_request (created_at);
