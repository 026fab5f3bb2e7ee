package com.denaq.crm.timeline;

import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who has to answer what. A reply, a message or a missed call waits until somebody of us calls, writes or meets
 * them later, talks with them on the phone, or says by hand that it is answered. What comes from a dealer that nobody owns
 * waits for nobody in particular: it stands in the admins' Neglected. Callers hold the dealers' locks.
 */
@Component
class Answers {

    private final JdbcClient db;

    Answers(JdbcClient db) {
        this.db = db;
    }

    /** After something was logged, corrected, deleted or brought back. */
    void settle(DealerId dealer) {
        db.sql("""
                update activity a
                   set answered_at = w.at, answered_with = w.id, needs_answer_by = null
                  from activity q
                  join lateral (
                       select id, at from activity w
                        where w.dealer_id = q.dealer_id and w.at >= q.at and w.deleted_at is null and w.id <> q.id
                          and (w.kind = 'MEETING'
                               or (w.kind in ('CALL', 'MAIL', 'MESSAGE') and w.direction = 'OUT')
                               or (w.kind = 'CALL' and not w.wants_answer))
                        order by w.at, w.id limit 1) w on true
                 where q.dealer_id = :dealer and q.wants_answer and q.answered_at is null and q.deleted_at is null
                   and a.id = q.id""").param("dealer", dealer.value()).update();
        turn(List.of(dealer));
    }

    /** What this one had answered waits again. */
    void release(ActivityId answer) {
        db.sql("update activity set answered_at = null, answered_with = null where answered_with = :id")
                .param("id", answer.value())
                .update();
    }

    void byHand(ActivityId id, Instant at) {
        db.sql("""
                update activity set answered_at = :at, needs_answer_by = null
                 where id = :id and wants_answer and answered_at is null""")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void notByHand(ActivityId id) {
        db.sql("update activity set answered_at = null where id = :id and answered_with is null")
                .param("id", id.value())
                .update();
    }

    /**
     * What rested in the dead end is no reason to call any more; what came after the refusal still waits, also where
     * nobody owns the dealer.
     */
    void forget(DealerId dealer, Instant at) {
        db.sql("""
                update activity set answered_at = :at
                 where dealer_id = :dealer and wants_answer and answered_at is null and needs_answer_by is null
                   and at <= coalesce(
                           (select max(r.at) from activity r
                             where r.dealer_id = :dealer and r.kind = 'STAGE' and r.details ->> 'kind' = 'REFUSE'),
                           :at)""")
                .param("dealer", dealer.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It is the owner's turn; nobody's in the recycle bin, nor what had come before a refusal. */
    void turn(Collection<DealerId> dealers) {
        db.sql("""
                with turn as (
                    select a.id, case when a.deleted_at is null and d.deleted_at is null and d.merged_into is null
                                       and (d.standing <> 'DEAD_END' or a.at > d.standing_since) then d.owner_id end as who
                      from activity a join dealer d on d.id = a.dealer_id -- all dealers: the house itself does it
                     where a.dealer_id = any((select :dealers)::bigint[]) and a.wants_answer and a.answered_at is null)
                update activity a set needs_answer_by = turn.who
                  from turn
                 where a.id = turn.id and a.needs_answer_by is distinct from turn.who""")
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .update();
    }
}
