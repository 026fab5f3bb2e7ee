-- Talks so far. Whoever writes meanwhile adds to the figures as V275 has it, in the transaction of what they write: what is
-- missing is the difference of two things seen at one moment. Only folding, and counting everything anew, waits.
set local work_mem = '64MB';
lock table figure in share row exclusive mode;

insert into figure_fresh (series, day, user_id, what, detail, n)
select series, day, user_id, what, detail, sum(n)
  from (select series, day, user_id, what, detail, n from activity_figure
         where what = 'CALL' and series in ('TALKED', 'TIMED')
        union all
        select series, day, user_id, what, detail, -n from figure where series in ('TALKED', 'TIMED') and grain = 'DAY'
        union all
        select series, day, user_id, what, detail, -n from figure_fresh where series in ('TALKED', 'TIMED')) each
 group by 1, 2, 3, 4, 5
having sum(n) <> 0;
