create index search_word_of_owner on search_word (owner_id, word, dealer_id) include (field) where owner_id is not null;
create index search_word_of_all on search_word (word, dealer_id) include (field, owner_id);
drop index search_word_word;
