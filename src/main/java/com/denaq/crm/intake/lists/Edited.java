package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which dealers somebody has changed by hand, be it whoever brought them in; what lists did to them doesn't count. */
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
                select distinct e.dealer_id
                  from audit_entry e
                 where e.dealer_id = any(:dealers) and e.action in ('changed', 'deleted')
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
                              and not (a.details ->> 'back')::boolean))""")
                .param("list", list.id())
                .param("by", list.by().value())
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query((row, n) -> new DealerId(row.getLong(1)))
                .set());
    }
}
