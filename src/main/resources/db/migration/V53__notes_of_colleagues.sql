-- Taken back by whoever left it: nobody is shown it any more.
alter table sticky_note add column withdrawn_at timestamptz;

drop index sticky_note_to;
create index sticky_note_open on sticky_note (to_user, id desc) where done_at is null and withdrawn_at is null;
create index sticky_note_answers on sticky_note (answers) where answers is not null;
