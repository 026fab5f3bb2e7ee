-- What was written about the steps and activities of somebody goes with them, at whatever dealers that was.
drop index concurrently if exists audit_entry_deed; -- left invalid where this was interrupted
create index concurrently audit_entry_deed on audit_entry (subject_id) where subject in ('step', 'activity');
-- Erasing people left what these had said, and how an activity was before its correction.
update audit_entry e set changes = null
  from contact c join next_step s on s.contact_id = c.id
 where c.name = '–' and c.deleted_at is not null and e.subject = 'step' and e.subject_id = s.id and e.changes is not null;
update audit_entry e set changes = null
  from contact c join activity a on a.contact_id = c.id
 where c.name = '–' and c.deleted_at is not null and e.subject = 'activity' and e.subject_id = a.id and e.changes is not null;
update activity a set before = null
  from contact c
 where c.name = '–' and c.deleted_at is not null and a.contact_id = c.id and a.before is not null;
-- Erasing dealers left the latter.
update activity a set before = null
  from dealer d
 where d.erased_at is not null and a.dealer_id = d.id and a.before is not null;
