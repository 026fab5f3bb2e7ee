-- What a hand-over is about, fixed when it is applied: whatever interrupts it, it goes on where it stopped, and it can
-- be taken back as one.
create table hand_over_item (
    hand_over_id bigint  not null references hand_over,
    n            integer not null, -- 1 is the first
    dealer_id    bigint  not null references dealer,
    from_user    bigint references app_user, -- null: free
    to_user      bigint references app_user,
    state        text check (state in ('GIVEN', 'CHANGED', 'AWAY', 'INACTIVE')), -- null: not yet
    primary key (hand_over_id, n)
);
create index hand_over_item_dealer on hand_over_item (dealer_id);
-- Taken back once.
create unique index hand_over_undoes on hand_over (undoes) where undoes is not null;
create index hand_over_running on hand_over (id) where state = 'RUNNING';
