-- What the house says in a note is written in the language of whoever reads it; the text stands in for it.
alter table sticky_note add column saying jsonb;

-- A hand-over that is undone takes back its notes that nobody has read, however late: those of a hand-over stay.
alter table hand_over_note add column hand_over_id bigint references hand_over;
create index hand_over_note_of on hand_over_note (hand_over_id) where hand_over_id is not null;
