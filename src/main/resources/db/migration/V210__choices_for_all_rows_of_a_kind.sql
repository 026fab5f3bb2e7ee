-- What was chosen for a row before the last choice for all of its kind, so that it can be taken back; null: as it is.
alter table lead_list_row add column choice_before text;
