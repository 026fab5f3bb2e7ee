-- Up to which row of a list that is being added those that are here already are noted as attempts, a portion at once.
alter table lead_list add column counted integer not null default 0;
