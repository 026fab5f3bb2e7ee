package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which dealers somebody has changed by hand, be it whoever brought them in. What lists did to them doesn't count, nor
 * what is again as it was, nor people who were added and are gone again; what was written down is asked for elsewhere.
 */
@Component
class Edited {

    private final JdbcClient db;

    Edited(JdbcClient db) {
        this.db = db;
    }

    /**
     * They are locked: what lists do to a dealer lies between the lock and the entry in its timeline. Merges of before there
     * were such entries are known by being done in the background for whoever's list this is.
     */
    Set<DealerId> of(LeadList list, Collection<DealerId> dealers) {
        return Set.copyOf(db.sql("""
                with hand as (
                    select e.*
                      from audit_entry e
                     where e.dealer_id = any(:dealers) and e.action in ('created', 'changed', 'deleted', 'restored')
                       and e.subject <> 'activity'
                       and not exists (
                           select from activity a
                            where a.dealer_id = e.dealer_id and a.kind = 'STAGE' and a.details ->> 'list' is not null
                              and e.at between (a.details ->> 'began')::timestamptz and a.created_at)
                       and not (
                           e.by_user = :by and e.address is null
                           and exists (
                               select from lead_list_row r
                                where r.list_id = :list and r.dealer_id = e.dealer_id and r.choice = 'MERGE')
                           and not exists (
                               select from activity a
                                where a.dealer_id = e.dealer_id and a.kind = 'STAGE' and a.details ->> 'list' is not null
                                  and not (a.details ->> 'back')::boolean))),
                touched as (
                    select h.*
                      from hand h
                     where not (h.subject = 'contact'
                                and exists (select from contact c
                                             where c.id = h.subject_id and not c.at_entry and c.deleted_at is not null)
                                and exists (select from hand n
                                             where n.subject = h.subject and n.subject_id = h.subject_id
                                               and n.action = 'created')))
                select t.dealer_id
                  from touched t
                 where t.action = 'deleted'
                   and not exists (select from touched r
                                    where r.subject = t.subject and r.subject_id = t.subject_id and r.action = 'restored'
                                      and r.id > t.id)
                union
                select t.dealer_id
                  from touched t cross join lateral jsonb_each(t.changes) f
                 where t.action = 'changed'
                 group by t.dealer_id, t.subject, t.subject_id, f.key
                having (array_agg(f.value -> 0 order by t.id))[1]
                       is distinct from (array_agg(f.value -> 1 order by t.id desc))[1]""")
                .param("list", list.id())
                .param("by", list.by().value())
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query((row, n) -> new DealerId(row.getLong(1)))
                .set());
    }
}
