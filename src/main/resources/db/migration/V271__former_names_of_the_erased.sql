-- What was written about a person, at whatever dealers they were.
drop index concurrently if exists audit_entry_contact; -- left invalid where this was interrupted
create index concurrently audit_entry_contact on audit_entry (subject_id) where subject = 'contact';
-- Somebody who was renamed is found for erasing by the words of the names before.
drop index concurrently if exists audit_entry_former_name_words;
create index concurrently audit_entry_former_name_words on audit_entry using gin (to_tsvector('simple', changes #>> '{name,0}'))
    where subject = 'contact' and action = 'changed' and changes #>> '{name,0}' is not null;
-- Erasing left what was written at dealers that were merged into theirs.
update audit_entry e set changes = null
  from contact c
 where c.name = '–' and c.deleted_at is not null and e.subject = 'contact' and e.subject_id = c.id and e.changes is not null;
