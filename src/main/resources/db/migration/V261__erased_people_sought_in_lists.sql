-- Who was erased and is still to be looked for in all lists and attempts, newest first, a portion a transaction.
create table erased_person (
    id         bigint generated always as identity primary key,
    dealer_id  bigint  not null, -- theirs
    name       text[]  not null, -- what is sought: gone with this row as soon as it has come through
    emails     text[]  not null,
    phones     text[]  not null,
    list_id    bigint  not null default 9223372036854775807, -- lists above are done
    n          integer not null default 0, -- of that list the rows up to it, too
    attempt_id bigint  not null default 9223372036854775807  -- attempts above are done
);
