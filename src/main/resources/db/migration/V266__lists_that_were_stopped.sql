-- Somebody stopped the check of a list, or adding what was chosen: until other work begins on it, it says so.
alter table lead_list add column stopped boolean not null default false;
