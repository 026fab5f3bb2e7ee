-- Dealers that programs entered with an offset or a name which is read otherwise here than by the program: of +03:00 this
-- makes three hours behind, and CET it takes for an abbreviation, without a summer time. Other offsets than whole hours stay.
create temporary table kept_zone on commit drop as
select told, case told when 'CET' then 'Europe/Brussels' when 'MET' then 'Europe/Brussels'
                       when 'EET' then 'Europe/Athens' when 'WET' then 'Europe/Lisbon'
                       else 'Etc/GMT' || translate(substring(told from '[+-]'), '+-', '-+') || substring(told from '\d\d')::int
             end as kept
  from (select time_zone from dealer union select zone from next_step) z (told)
 where told in ('CET', 'EET', 'MET', 'WET') or told ~ '^(UTC|GMT|UT)?(\+(0\d|1[0-4])|-(0\d|1[0-2])):00$';
update dealer d set time_zone = k.kept from kept_zone k where d.time_zone = k.told;
update next_step s set zone = k.kept from kept_zone k where s.zone = k.told;
insert into business_hours (time_zone, opens, closes, open_days, country)
select distinct k.kept, h.opens, h.closes, h.open_days, h.country
  from business_hours h join kept_zone k on k.told = h.time_zone
 where not exists (select from business_hours n
                    where (n.time_zone, n.opens, n.closes, n.open_days, n.country)
                        = (k.kept, h.opens, h.closes, h.open_days, h.country));
update dealer_listing l set hours_id = n.id
  from business_hours h
  join kept_zone k on k.told = h.time_zone
  join business_hours n on (n.time_zone, n.opens, n.closes, n.open_days, n.country)
                         = (k.kept, h.opens, h.closes, h.open_days, h.country)
 where l.hours_id = h.id;
update dealer_listing l set late_at = (s.due_date + 1)::timestamp at time zone s.zone
  from next_step s
 where s.dealer_id = l.dealer_id and s.done_at is null and s.due_time is null
   and s.zone in (select kept from kept_zone);
