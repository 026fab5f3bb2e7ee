-- Few are put off.
create index duplicate_cluster_later on duplicate_cluster (later_until) where later_until is not null;
