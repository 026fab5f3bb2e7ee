-- A list may say where a company stands already: the moves that bring it there belong to its entry and go with it.
alter table stage_move add column at_entry boolean not null default false;
