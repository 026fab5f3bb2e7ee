-- Activities that were somebody's before they were corrected to be somebody else's are found by the correction.
drop index concurrently if exists audit_entry_once_of; -- left invalid where this was interrupted
create index concurrently audit_entry_once_of on audit_entry using gin ((changes -> 'contact'))
 where subject = 'activity' and changes -> 'contact' is not null;
-- Erasing people left what was said of them there. Last goes what these are found by.
update activity a set before = null, version = a.version + 1
  from audit_entry e, jsonb_array_elements_text(e.changes -> 'contact') once (id), contact c
 where e.subject = 'activity' and e.changes -> 'contact' is not null and c.id = once.id::bigint
   and c.name = '–' and c.deleted_at is not null and a.id = e.subject_id and a.before is not null;
update audit_entry e set changes = null
  from (select distinct e.subject_id
          from audit_entry e, jsonb_array_elements_text(e.changes -> 'contact') once (id), contact c
         where e.subject = 'activity' and e.changes -> 'contact' is not null and c.id = once.id::bigint
           and c.name = '–' and c.deleted_at is not null) o
 where e.subject = 'activity' and e.subject_id = o.subject_id and e.changes is not null;
