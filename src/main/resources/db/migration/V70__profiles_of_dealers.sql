-- What dealers are recognised by, worked out anew in the background after the start: see KeyUpkeep.
drop table duplicate_key;
drop table duplicate_common;

-- A dealer as it is compared with others, as text, and the numbers of the keys it is looked up by.
create table duplicate_profile (
    dealer_id bigint   primary key references dealer,
    format    smallint not null,
    read      text     not null,
    keys      bigint[] not null
);

-- The same keys the other way round. A key is a number of 64 bits: small, and never read by people.
create table duplicate_key (
    key       bigint not null,
    dealer_id bigint not null
);
create unique index duplicate_key_key on duplicate_key (key, dealer_id);

-- What is left of a word's sound when it loses a letter (or none), and the word's code: slips of the finger meet here.
-- Grows with the vocabulary; a row too many does no harm.
create table duplicate_near (
    key  bigint not null,
    code text collate "C" not null
);
create index duplicate_near_key on duplicate_near (key) include (code);

-- How many dealers have a key, for keys that many have; learnt by a job, not while writing. The key 0 counts all.
create table duplicate_common (
    key     bigint primary key,
    dealers bigint not null
);
