-- By which thresholds a sweep judged, in hundredths of a bit: when they are moved, all dealers have to be looked through anew.
alter table duplicate_sweep add column here_from int, add column similar_from int; -- null: before this update
