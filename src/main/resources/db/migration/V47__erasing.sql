-- A dealer that stood in the recycle bin for thirty days is erased: its row and its stage history stay without a word
-- in them, so that the statistics of past days still add up.
alter table dealer add column erased_at timestamptz;
create index dealer_in_bin on dealer (deleted_at desc, id desc)
    where deleted_at is not null and merged_into is null and erased_at is null;
