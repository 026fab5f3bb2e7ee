-- So that one's own dealers are found by words that thousands have: whose the dealer is, repeated beside each word.
alter table search_word add column owner_id bigint; -- no foreign key: the dealer's own says who there is
