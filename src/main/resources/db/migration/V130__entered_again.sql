-- An entry that was taken back and comes out of the recycle bin is entered again. A moment's lock: nothing is looked through.
do $$
declare
    known text;
begin
    select conname into strict known from pg_constraint
     where conrelid = 'stage_move'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) like '%''ENTER''%=%seq = 1%';
    execute format('alter table stage_move drop constraint %I', known);
end $$;
alter table stage_move
    add constraint stage_move_enters check (seq > 1 or kind = 'ENTER') not valid; -- stricter before: all rows keep it
