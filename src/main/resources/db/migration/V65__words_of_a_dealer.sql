-- Whether a dealer has a word is asked for each of thousands of candidates: from the index alone.
create index search_word_of_dealer on search_word (dealer_id, word) include (field);
drop index search_word_dealer;
