-- What surely was no company in a pasted list and is in no row of it: for whoever pasted it to see.
create table lead_list_left_out (
    list_id bigint  not null references lead_list on delete cascade,
    n       integer not null, -- in the order of the list
    text    text    not null,
    times   integer not null, -- as often it stood there
    primary key (list_id, n)
);
