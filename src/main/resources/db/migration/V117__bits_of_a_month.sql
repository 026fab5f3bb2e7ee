-- For those who move the thresholds: the last month's entries are judged anew, without reading what was entered.
create index lead_attempt_at on lead_attempt (at) include (outcome, verdict, dealer_id, sure_bits, shown_bits, undone_at);
