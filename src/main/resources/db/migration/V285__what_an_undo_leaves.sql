-- What was free and has been worked on since stays with whoever works on it. What stands there already was held to less.
alter table hand_over_item drop constraint hand_over_item_state_check;
alter table hand_over_item add constraint hand_over_item_state_check
    check (state in ('GIVEN', 'CHANGED', 'WORKED', 'AWAY', 'INACTIVE')) not valid;
