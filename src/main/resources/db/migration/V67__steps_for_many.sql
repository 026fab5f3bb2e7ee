-- The same next step can be planned for many dealers at once; which step each of them got says the row of the dealer.
alter table bulk_change drop constraint bulk_change_kind_check;
alter table bulk_change add constraint bulk_change_kind_check check (kind in ('HAND_OVER', 'DELETE', 'STEP'));
alter table bulk_change_dealer add column step_id bigint references next_step;
create index bulk_change_dealer_step on bulk_change_dealer (step_id) where step_id is not null;
