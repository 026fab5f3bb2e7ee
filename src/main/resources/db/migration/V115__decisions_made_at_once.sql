-- Of several dealers that are told apart at once: what that wrote, and what it put an end to, can be taken back exactly.
create sequence duplicate_deed;
alter table duplicate_decision add column deed bigint, add column ended_deed bigint;
create index duplicate_decision_deed on duplicate_decision (deed) where deed is not null;
create index duplicate_decision_ended_deed on duplicate_decision (ended_deed) where ended_deed is not null;
