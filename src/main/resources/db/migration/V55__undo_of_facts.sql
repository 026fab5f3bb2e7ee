-- The facts of a dealer before and after their last correction: what Undo restores, as long as they are still as after.
create table facts_undo (
    dealer_id bigint primary key references dealer,
    before    jsonb not null,
    after     jsonb not null
);
