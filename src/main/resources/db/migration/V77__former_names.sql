-- By which names and sites a company was known before: they are found and recognised still.
create table former_fact (
    dealer_id bigint      not null references dealer,
    field     text        not null check (field in ('NAME', 'SITE')),
    value     text        not null,
    until     timestamptz not null,
    merge_id  bigint references dealer_merge on delete cascade, -- known by a dealer that became one with this one
    primary key (dealer_id, field, value)
);
create index former_fact_merge on former_fact (merge_id) where merge_id is not null;
