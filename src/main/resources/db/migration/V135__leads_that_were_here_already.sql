-- What somebody entered and was merged with what is here: shown to them in My leads.
drop index concurrently if exists dealer_entered_merged; -- left invalid where this was interrupted
create index concurrently dealer_entered_merged on dealer (entered_by) where merged_into is not null;
