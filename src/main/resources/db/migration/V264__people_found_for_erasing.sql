-- Somebody who was removed, or has other numbers by now, is found for erasing by what they were reached by before.
create or replace function phone_ends(before jsonb) returns text[] language sql immutable parallel safe as $$
    select array(select right(e164 #>> '{}', 7) from jsonb_path_query(before, '$.reach.phones[*].e164 ? (@ != null)') e164)
$$;
drop index concurrently if exists contact_phones_before; -- left invalid where this was interrupted
create index concurrently contact_phones_before on contact using gin (phone_ends(before)) where before is not null;
drop index concurrently if exists contact_emails_before;
create index concurrently contact_emails_before
    on contact using gin (jsonb_path_query_array(before, '$.reach.emails[*].address')) where before is not null;
-- And everybody by the words of their name.
drop index concurrently if exists contact_name_words;
create index concurrently contact_name_words on contact using gin (to_tsvector('simple', name));
-- Erasing left what they were before.
update contact set before = null where before is not null and name = '–' and deleted_at is not null;
