-- Of a workbook with several sheets another can be chosen, as long as nothing of it is brought in: it is kept so long.
alter table lead_list
    add column sheets text[]  not null default '{}', -- what those with data are called; empty: there is only one
    add column sheet  integer not null default 0;    -- which of them it is
create table lead_list_file (
    list_id bigint  not null references lead_list on delete cascade,
    n       integer not null,
    piece   bytea   not null,
    primary key (list_id, n)
);
