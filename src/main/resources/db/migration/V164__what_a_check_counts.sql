-- A question that asks for many numbers counts as so many: one for each five that are begun.
alter table duplicate_asking add column worth integer not null default 1;
