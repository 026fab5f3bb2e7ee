-- Sorted by a job each minute, not by whoever enters one too many: so many as wait at most are those of some 3,000 leads.
alter index lead_attempt_said set (gin_pending_list_limit = 4096);
alter index dealer_said set (gin_pending_list_limit = 4096);
