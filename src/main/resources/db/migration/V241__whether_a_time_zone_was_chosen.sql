-- As long as nobody has chosen it, somebody's time zone is that of the browser with which they sign in.
alter table app_user add column zone_chosen boolean not null default false;
update app_user set zone_chosen = true where time_zone is not null;
