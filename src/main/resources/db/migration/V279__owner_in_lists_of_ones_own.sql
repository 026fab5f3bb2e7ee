-- Whether the owner is shown where all dealers are of one: a choice of its own, as that list shows none by itself. As until now
-- for those who have chosen.
alter table list_preference add column owner_in_own boolean not null default false;
update list_preference set owner_in_own = 'owner' = any(columns) where columns is not null;
