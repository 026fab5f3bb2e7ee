-- What was taken back of a list comes in anew.
alter table lead_list
    drop constraint lead_list_state_check,
    add constraint lead_list_state_check
        check (state in ('MAPPING', 'CHECKING', 'CHECKED', 'ADDING', 'UNDOING', 'UNDONE', 'RETURNING', 'FAILED'));
drop index lead_list_at_work;
create index lead_list_at_work on lead_list (id) where state in ('CHECKING', 'ADDING', 'UNDOING', 'RETURNING');
