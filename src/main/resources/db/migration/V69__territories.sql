-- Which states are whose: several agents may share one. Distribution goes by it where an admin wants so.
create table territory (
    user_id bigint not null references app_user,
    region  text   not null check (region <> ''), -- as dealers keep it: FL
    primary key (user_id, region)
);
create index territory_region on territory (region);

alter table hand_over drop constraint hand_over_rule_check;
alter table hand_over add constraint hand_over_rule_check
    check (rule in ('TERRITORY', 'ONE', 'IN_TURN', 'ROOM', 'MIXED', 'UNDO'));
