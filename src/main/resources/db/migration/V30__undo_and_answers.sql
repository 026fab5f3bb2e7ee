-- Whether a person was given when the dealer was entered: the first one added later means that work began.
alter table contact add column at_entry boolean not null default false;
-- As it was before the last change or the deletion, phones and e-mails too: what Undo restores.
alter table contact add column before jsonb;

-- Wants an answer: a reply, a message, a missed call. It waits until answered_at; needs_answer_by is whose turn it is,
-- null while nobody owns the dealer, it stands in the dead end or lies in the recycle bin.
alter table activity add column wants_answer boolean not null default false;
alter table activity add column answered_at timestamptz;
alter table activity add column answered_with bigint references activity; -- null: marked by hand
-- As it was before the last change: what Undo restores.
alter table activity add column before jsonb;
create index activity_waiting on activity (dealer_id, at) where wants_answer and answered_at is null;
create index activity_answered_with on activity (answered_with) where answered_with is not null;

-- The step in whose place it was opened: taking the opening back reopens that one.
alter table next_step add column follows bigint references next_step;
-- Ended because nobody owns the dealer any more; whoever gets the dealer gets the step back.
alter table next_step add column parked boolean not null default false;
alter table next_step add check (not parked or ended = 'CANCELLED');
create index next_step_follows on next_step (follows) where follows is not null;
create index next_step_parked on next_step (dealer_id) where parked;
create index next_step_contact on next_step (contact_id) where contact_id is not null;
