-- Of a long list of which most is added the few that are left, without reading the others.
drop index concurrently if exists lead_list_row_left; -- left invalid where this was interrupted
create index concurrently lead_list_row_left on lead_list_row (list_id, verdict, n) where result is null;
drop index concurrently if exists lead_list_row_verdict; -- nobody asks for verdicts of those of which something has become
