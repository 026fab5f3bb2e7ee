-- The twins of a portion's rows, to be merged with them, or taken back with them.
create index lead_list_row_twin on lead_list_row (list_id, twin_of) where choice = 'MERGE' and twin_of is not null;
