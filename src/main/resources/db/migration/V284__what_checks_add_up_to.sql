-- What somebody's questions are worth up to each of them, so that those of an hour are told from its first and its last. The
-- table holds a day's; what a program of the version before adds meanwhile counts less than it should, for an hour.
alter table duplicate_asking add column total bigint not null default 0;

update duplicate_asking a set total = t.total
  from (select id, sum(worth) over (partition by user_id order by at, id) as total
          from duplicate_asking where list_rows = 0) t
 where a.id = t.id;

create index duplicate_asking_question on duplicate_asking (user_id, hashtextextended(question, 0)) where list_rows = 0;
