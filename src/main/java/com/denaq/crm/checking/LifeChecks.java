package com.denaq.crm.checking;

import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules 1 and 6 of PRODUCT.md, section 2: one stage, a continuous history, only the latest move is taken back. */
@Component
class LifeChecks implements Checks {

    @Override
    public List<Check> all() {
        return List.of(
                continuous(),
                new Check("history-in-order", "A move never comes before the one that it follows", """
                        select 'Dealer ' || m.dealer_id || ': move ' || m.seq || ' is earlier than the one before'
                          from stage_move m
                          join stage_move b on b.dealer_id = m.dealer_id and b.seq = m.seq - 1
                         where m.at < b.at"""),
                new Check("history-ends-here", "The stage history ends where the dealer stands", """
                        select 'Dealer ' || d.id || ' stands at ' || d.standing || ' by move ' || d.stage_seq
                               || ', but its history ends at ' || coalesce(m.to_standing || ' by move ' || m.seq, 'nothing')
                          from dealer d -- all dealers: a check of the whole database
                          left join lateral (select seq, to_standing from stage_move m
                                              where m.dealer_id = d.id order by seq desc limit 1) m on true
                         where (m.seq, m.to_standing) is distinct from (d.stage_seq, d.standing)"""),
                new Check("history-by-the-rules", "Each move is one of those that PRODUCT.md knows", """
                        select 'Dealer ' || dealer_id || ': move ' || seq || ' (' || kind || ') from '
                               || coalesce(from_standing, 'nothing') || ' to ' || to_standing
                          from stage_move
                         where kind not in ('TAKE_BACK', 'MERGE')
                           and (kind, coalesce(from_standing, ''), to_standing) not in (
                               ('ENTER', '', 'LEAD'), ('ENTER', 'LEAD', 'LEAD'), ('START_WORK', 'LEAD', 'FIRM'),
                               ('REFUSE', 'LEAD', 'DEAD_END'), ('REFUSE', 'FIRM', 'DEAD_END'),
                               ('REFUSE', 'ACCOUNT', 'DEAD_END'), ('REFUSE', 'CLIENT', 'DEAD_END'),
                               ('TRY_AGAIN', 'DEAD_END', 'FIRM'), ('AGREE', 'FIRM', 'ACCOUNT'),
                               ('STARTS_RESELLING', 'ACCOUNT', 'CLIENT'), ('STOPS_RESELLING', 'CLIENT', 'ACCOUNT'))"""),
                takenBack());
    }

    private static Check continuous() {
        return new Check("history-continuous", "Each row of the stage history starts where the one before ended", """
                select 'Dealer ' || dealer_id || ': move ' || seq || ' starts at ' || coalesce(from_standing, 'nothing')
                       || ', the one before it ended at ' || coalesce(before, 'nothing')
                  from (select dealer_id, seq, from_standing,
                               lag(to_standing) over each as before, lag(seq) over each as seq_before
                          from stage_move
                        window each as (partition by dealer_id order by seq)) m
                 where from_standing is distinct from before or seq <> coalesce(seq_before, 0) + 1""");
    }

    private static Check takenBack() {
        return new Check("only-the-latest-taken-back", "What is taken back was the latest move, and is so once", """
                select 'Dealer ' || b.dealer_id || ': move ' || b.seq || ' takes back ' || b.takes_back
                       || ', which was not the latest'
                  from stage_move b
                  left join stage_move t on t.dealer_id = b.dealer_id and t.seq = b.takes_back
                 where b.kind = 'TAKE_BACK'
                   and (t.seq is null or t.seq >= b.seq or t.kind = 'TAKE_BACK'
                        or b.to_standing <> coalesce(t.from_standing, t.to_standing)
                        or exists (select from stage_move m
                                    where m.dealer_id = b.dealer_id and m.seq > t.seq and m.seq < b.seq
                                      and m.kind <> 'TAKE_BACK'
                                      and not exists (select from stage_move x
                                                       where x.dealer_id = m.dealer_id and x.takes_back = m.seq
                                                         and x.seq < b.seq))
                        or exists (select from stage_move o
                                    where o.dealer_id = b.dealer_id and o.takes_back = b.takes_back and o.seq < b.seq))""");
    }
}
