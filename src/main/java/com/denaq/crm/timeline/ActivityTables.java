package com.denaq.crm.timeline;

import com.denaq.crm.contacts.StayingPeople;
import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.DealersMerged;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.dealers.MergedDealers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that happened with the loser stands in the winner's timeline. Entries about its stage and its owner say
 * {@code of} whom: the moves that they name are the loser's.
 */
@Component
@Order(20)
class ActivityTables implements DealerTables {

    private final JdbcClient db;
    private final Answers answers;
    private final StayingPeople people;
    private final JsonMapper json;

    ActivityTables(JdbcClient db, Answers answers, StayingPeople people, JsonMapper json) {
        this.db = db;
        this.answers = answers;
        this.people = people;
        this.json = json;
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("activity")
                .merge(Fate.MOVED)
                .delete(Fate.KEPT)
                .erase(Fate.EMPTIED)
                .handOver(Fate.MOVED)); // whose turn it is to answer
    }

    @Override
    public void merge(MergedDealers merge) {
        db.sql("""
                with old as (
                    select id, contact_id from activity where dealer_id = :loser),
                noted as (
                    insert into merge_row (merge_id, relation, key, before)
                    select :merge, 'activity', id::text, jsonb_build_object('contact', contact_id) from old)
                update activity a
                   set dealer_id = :winner,
                       contact_id = coalesce((select t.winner from unnest(:losers::bigint[], :winners::bigint[]) t (loser, winner)
                                               where t.loser = a.contact_id), a.contact_id),
                       details = case when a.kind in ('STAGE', 'ASSIGNMENT') and a.details ->> 'of' is null
                                      then a.details || jsonb_build_object('of', :loser::bigint) else a.details end
                  from old
                 where a.id = old.id""")
                .params(merge.params())
                .param("losers", merge.twinsOfLoser())
                .param("winners", merge.twinsOfWinner())
                .update();
        answers.turn(List.of(merge.winner()));
    }

    @Override
    public void undo(MergedDealers merge) {
        db.sql("""
                update activity a
                   set dealer_id = :loser,
                       contact_id = case when exists (select from contact c where c.id = a.contact_id and c.dealer_id = :loser)
                                         then a.contact_id else (m.before ->> 'contact')::bigint end,
                       details = case when (a.details ->> 'of')::bigint = :loser then a.details - 'of' else a.details end
                  from merge_row m
                 where m.merge_id = :merge and m.relation = 'activity' and m.key = a.id::text and a.dealer_id = :winner""").params(merge.params()).update();
        people.copy(merge, db.sql("""
                select distinct a.contact_id from activity a join contact c on c.id = a.contact_id
                 where a.dealer_id = :winner and c.dealer_id = :loser""").params(merge.params()).query(Long.class).list());
        merge.copies()
                .forEach((person, copy) -> db.sql("""
                update activity set contact_id = :copy where dealer_id = :winner and contact_id = :person""")
                        .params(merge.params())
                        .param("person", person)
                        .param("copy", copy)
                        .update());
        answers.turn(List.of(merge.winner(), merge.loser()));
    }

    /**
     * One entry tells that the two became one, and what of the other this one has got; later, both tell that they did
     * and that they were parted. Of the other's facts nothing is told then.
     */
    @EventListener
    void on(DealersMerged merged) {
        MergedDealers merge = merged.merge();
        if (merged.undone()) {
            parted(merge);
            return;
        }
        db.sql("""
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                values (:winner, 'STAGE', :now, :by, :details::jsonb, :now)""")
                .params(merge.params())
                .param("details", json.writeValueAsString(told(merged)))
                .update();
    }

    private static Map<String, Object> told(DealersMerged merged) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", "MERGE");
        told.put("merge", merged.merge().id());
        told.put("with", merged.merge().loser().value());
        told.put("from", merged.from().name());
        told.put("to", merged.to().name());
        told.put("changed", merged.changed().fields());
        told.put("along", merged.along());
        told.put("left", merged.left());
        if (merged.endedStep() != null) {
            told.put("step", merged.endedStep());
        }
        return told;
    }

    private void parted(MergedDealers merge) {
        db.sql("""
                with told as (
                    update activity set details = details - array['changed', 'left', 'step'] || '{"undone": true}'
                     where dealer_id = :winner and kind = 'STAGE' and (details ->> 'merge')::bigint = :merge
                    returning at, by_user),
                deeds as (
                    select :loser::bigint as dealer, :winner::bigint as other, 'WENT' as deed, at, by_user from told
                    union all select :loser, :winner, 'PARTED', :now, :by
                    union all select :winner, :loser, 'PARTED', :now, :by)
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                select d.id, 'STAGE', e.at, e.by_user,
                       jsonb_build_object('kind', 'MERGE', 'deed', e.deed, 'merge', :merge::bigint, 'with', e.other,
                                          'from', d.standing, 'to', d.standing, 'undone', true),
                       :now
                  from deeds e join dealer d on d.id = e.dealer -- all dealers: the house itself""").params(merge.params()).update();
    }
}
