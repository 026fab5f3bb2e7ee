-- What an admin said in review may have left a sticky note for the agent in whose dead end the dealer stands; it is taken back with that word.
alter table review add note_id bigint references sticky_note on delete set null;
create index review_note on review (note_id) where note_id is not null;
