package com.denaq.crm.search.find;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.SiteHolders;
import com.denaq.crm.search.Found;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds dealers by the address of their site, of those that the viewer may read in full. */
@Component
public class BySite {

    private final SiteHolders holders;
    private final JdbcClient db;

    BySite(SiteHolders holders, JdbcClient db) {
        this.holders = holders;
        this.db = db;
    }

    /** Those of the viewer first, then the newest. */
    public List<Found> find(Viewer viewer, String address, int limit) {
        List<DealerId> some = holders.of(address);
        if (some.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select d.id, d.name, d.city, d.region, d.standing, d.owner_id, u.name as owner
                  from dealer d left join app_user u on u.id = d.owner_id
                 where d.id = any((select :ids)::bigint[]) and d.merged_into is null and %s
                 order by (d.owner_id = :viewer) desc nulls last, d.id desc
                 limit %d""".formatted(viewer.mayRead("d"), limit))
                .params(viewer.params())
                .param("ids", some.stream().map(DealerId::value).toArray(Long[]::new))
                .query((row, n) -> FoundRows.found(row, viewer))
                .list();
    }
}
