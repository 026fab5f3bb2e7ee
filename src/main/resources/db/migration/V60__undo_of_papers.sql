-- What a paper was before its last change, for Undo. No state: nothing yet, also after Undo.
alter table paper alter column state drop not null,
                  add column before_state text,
                  add column before_file bigint references stored_file,
                  add column before_note text;
