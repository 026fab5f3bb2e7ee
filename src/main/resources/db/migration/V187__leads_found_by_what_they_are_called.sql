-- My leads is searched by what a lead is called now as well, those of each creator apart (see V177): whoever corrected it.
drop index concurrently if exists dealer_said; -- left invalid where this was interrupted
create index concurrently dealer_said on dealer using gin (text_parts(entered_by,
    name || chr(10) || coalesce(city, '') || chr(10) || coalesce(site, ''))) with (gin_pending_list_limit = 256);

-- And by what its creator corrected themselves, which only they see where an agent has taken it: what others wrote is
-- asked for no more.
drop index concurrently if exists audit_entry_said;
create index concurrently audit_entry_said on audit_entry using gin (text_parts(by_user, coalesce(changes #>> '{name,1}', '')
    || chr(10) || coalesce(changes #>> '{city,1}', '') || chr(10) || coalesce(changes #>> '{site,1}', '')))
    where subject = 'dealer' and action = 'changed' and coalesce(changes -> 'name', changes -> 'city', changes -> 'site') is not null;
