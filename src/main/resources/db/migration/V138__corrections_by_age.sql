-- What facts were before a correction is forgotten after a day, whether or not that dealer is corrected again.
drop index concurrently if exists facts_undo_at; -- left invalid where this was interrupted
create index concurrently facts_undo_at on facts_undo (at);
