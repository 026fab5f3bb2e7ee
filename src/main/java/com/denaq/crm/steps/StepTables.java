package com.denaq.crm.steps;

import com.denaq.crm.contacts.StayingPeople;
import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.dealers.MergedDealers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps of both dealers are the winner's. Where both had an open one, the winner's stays open: the loser's ends as merged,
 * and is open again when the two are parted. The moves that opened or ended the loser's are not the winner's.
 */
@Component
@Order(30)
class StepTables implements DealerTables {

    private final JdbcClient db;
    private final StayingPeople people;
    private final LocalTimes times;

    StepTables(JdbcClient db, StayingPeople people, LocalTimes times) {
        this.db = db;
        this.people = people;
        this.times = times;
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("next_step")
                .merge(Fate.MOVED)
                .delete(Fate.KEPT)
                .erase(Fate.EMPTIED)
                .handOver(Fate.MOVED));
    }

    @Override
    public void merge(MergedDealers merge) {
        db.sql("""
                with old as (
                    select s.*, s.done_at is null and (
                               (d.standing = 'DEAD_END' and l.standing = 'LEAD')
                               or exists (select from next_step w where w.dealer_id = :winner and w.done_at is null)) as ends
                      from next_step s
                      join dealer d on d.id = :winner -- all dealers: whoever merges has asked
                      join dealer l on l.id = :loser
                     where s.dealer_id = :loser),
                noted as (
                    insert into merge_row (merge_id, relation, key, before)
                    select :merge, 'next_step', id::text, jsonb_build_object(
                               'contact', contact_id, 'assignee', assignee, 'openedBy', opened_by_move,
                               'endedBy', ended_by_move, 'parked', parked, 'ends', ends) from old)
                update next_step s
                   set dealer_id = :winner,
                       contact_id = coalesce((select t.winner from unnest(:losers::bigint[], :winners::bigint[]) t (loser, winner)
                                               where t.loser = s.contact_id), s.contact_id),
                       opened_by_move = null, ended_by_move = null, parked = false,
                       assignee = case when s.done_at is null
                                       then coalesce((select owner_id from dealer -- all dealers: the same
                                                       where id = :winner), s.assignee)
                                       else s.assignee end,
                       done_at = case when old.ends then :now else s.done_at end,
                       done_by = case when old.ends then :by else s.done_by end,
                       ended = case when old.ends then 'MERGED' else s.ended end,
                       version = s.version + 1
                  from old
                 where s.id = old.id""")
                .params(merge.params())
                .param("losers", merge.twinsOfLoser())
                .param("winners", merge.twinsOfWinner())
                .update();
        times.fit(List.of(merge.winner()));
    }

    @Override
    public void undo(MergedDealers merge) {
        db.sql("""
                update next_step s
                   set dealer_id = :loser,
                       contact_id = case when exists (select from contact c where c.id = s.contact_id and c.dealer_id = :loser)
                                         then s.contact_id else (m.before ->> 'contact')::bigint end,
                       opened_by_move = (m.before ->> 'openedBy')::int,
                       ended_by_move = case when s.ended_by_move is null then (m.before ->> 'endedBy')::int end,
                       parked = (m.before ->> 'parked')::boolean and s.ended = 'CANCELLED',
                       assignee = case when s.done_at is null or s.ended = 'MERGED'
                                       then coalesce((select owner_id from dealer -- all dealers: whoever parts them has asked
                                                       where id = :loser), (m.before ->> 'assignee')::bigint)
                                       else s.assignee end,
                       done_at = case when s.ended = 'MERGED' and (m.before ->> 'ends')::boolean then null else s.done_at end,
                       done_by = case when s.ended = 'MERGED' and (m.before ->> 'ends')::boolean then null else s.done_by end,
                       ended = case when s.ended = 'MERGED' and (m.before ->> 'ends')::boolean then null else s.ended end,
                       version = s.version + 1
                  from merge_row m
                 where m.merge_id = :merge and m.relation = 'next_step' and m.key = s.id::text and s.dealer_id = :winner""").params(merge.params()).update();
        people.copy(merge, db.sql("""
                select distinct s.contact_id from next_step s join contact c on c.id = s.contact_id
                 where s.dealer_id = :winner and c.dealer_id = :loser""").params(merge.params()).query(Long.class).list());
        merge.copies()
                .forEach((person, copy) -> db.sql("""
                update next_step set contact_id = :copy where dealer_id = :winner and contact_id = :person""")
                        .params(merge.params())
                        .param("person", person)
                        .param("copy", copy)
                        .update());
        times.fit(List.of(merge.winner(), merge.loser()));
    }
}
