-- Every word a dealer can be found by, in one Latin reading.
create table search_word (
    word      text collate "C" not null,
    dealer_id bigint   not null references dealer,
    field     smallint not null -- 1 name, 2 site, 3 contact's name, 4 city
);
create index search_word_word on search_word (word, dealer_id) include (field);
create index search_word_dealer on search_word (dealer_id);

-- The distinct words, for infixes and typing errors, and how rare each is (refreshed by a job, not while writing).
create table vocabulary (
    word  text collate "C" primary key,
    count bigint not null default 1
);
create index vocabulary_trigram on vocabulary using gin (word gin_trgm_ops);
