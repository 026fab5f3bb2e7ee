-- Each correction of facts can be taken back by whoever made it, whatever others have corrected since: of before and
-- after only the fields that it changed are kept.
truncate facts_undo;
alter table facts_undo drop constraint facts_undo_pkey;
alter table facts_undo add column id bigint generated always as identity primary key;
alter table facts_undo add column by_user bigint not null references app_user;
alter table facts_undo add column at timestamptz not null;
create index facts_undo_dealer on facts_undo (dealer_id);
