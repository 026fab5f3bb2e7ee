-- Which rows of a list were in already when it began to bring in others: undoing that leaves them.
alter table lead_list_row add column earlier boolean not null default false;
