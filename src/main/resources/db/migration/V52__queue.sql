-- The next moment, from that one on, at which a dealer with these hours is there; that moment itself while it is open.
-- The days on which its country doesn't work come as 'US 2026-11-26'. A dealer that is there at no day of a month, or
-- whose hours make no sense, is taken to be there on weekdays, or until midnight.
create function opens_from(at timestamptz, zone text, opens time, closes time, open_days smallint, country text, free text[])
    returns timestamptz language plpgsql stable parallel safe as $$
declare
    there timestamp := at at time zone zone;
    day   date      := there::date;
    days  int       := case when open_days & 127 = 0 then 31 else open_days end;
    until time      := case when closes > opens then closes else time '24:00' end;
begin
    for i in 0..30 loop
        if (days >> (extract(isodow from day)::int - 1)) & 1 = 1 and there < day + until
            and not (country || ' ' || day) = any (free) then
            return case when there >= day + opens then at else (day + opens) at time zone zone end;
        end if;
        day := day + 1;
    end loop;
    return at;
end $$;

-- Nobody has ever called it, although it has a next step: for the queue, which has the others elsewhere.
create index listing_never_called on dealer_listing (owner_id, created_at, dealer_id)
    where owner_id is not null and last_call_at is null and next_due_at is not null and standing <> 'DEAD_END';
