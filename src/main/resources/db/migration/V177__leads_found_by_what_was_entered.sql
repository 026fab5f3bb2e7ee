-- My leads is searched by any part of what somebody entered. Three letters of a row each, as pg_trgm takes them, but those
-- of each creator apart: what is common in a million leads is looked up among their own only. Whose 0: anybody's.
create or replace function text_parts(whose bigint, said text) returns bigint[]
    immutable strict parallel safe language sql -- written so that it finds show_trgm whatever the search path
    return array(select (whose << 32) + (hashtextextended(part, 0) & 4294967295) from unnest(show_trgm(said)) as part);

-- Few wait to be sorted in at a time: each search reads through them.
drop index concurrently if exists lead_attempt_said; -- left invalid where this was interrupted
create index concurrently lead_attempt_said on lead_attempt using gin (text_parts(by_user,
    coalesce(name, '') || chr(10) || coalesce(city, '') || chr(10) || coalesce(typed ->> 'site', '')))
    with (gin_pending_list_limit = 256) where outcome <> 'BLOCKED' and dealer_id is not null;

-- What it was called afterwards, whoever corrected it.
drop index concurrently if exists audit_entry_said;
create index concurrently audit_entry_said on audit_entry using gin (text_parts(0, coalesce(changes #>> '{name,1}', '')
    || chr(10) || coalesce(changes #>> '{city,1}', '') || chr(10) || coalesce(changes #>> '{site,1}', '')))
    where subject = 'dealer' and action <> 'created' and coalesce(changes -> 'name', changes -> 'city', changes -> 'site') is not null;
