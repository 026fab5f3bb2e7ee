-- Duplicates are filtered by a piece of a name or town; most pieces stand in few clusters.
create index duplicate_cluster_words on duplicate_cluster using gin (words gin_trgm_ops);
