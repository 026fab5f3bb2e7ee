package com.denaq.crm.intake;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody entered themselves stays theirs to read when others work with it: that, and not what became of it. */
@Repository
public class OwnEntries {

    private final JdbcClient db;

    OwnEntries(JdbcClient db) {
        this.db = db;
    }

    /** A dealer that the viewer didn't enter, or of which nothing is remembered, is missing. */
    public Map<DealerId, OwnEntry> of(Viewer viewer, Collection<DealerId> dealers) {
        Map<DealerId, OwnEntry> entries = new HashMap<>();
        db.sql("""
                select distinct on (a.dealer_id) a.dealer_id, a.name, a.city as place,
                       a.typed ->> 'town' as town, a.typed ->> 'region' as region, a.typed ->> 'site' as site,
                       array(select jsonb_array_elements_text(a.typed -> 'phones')) as phones,
                       array(select jsonb_array_elements_text(a.typed -> 'emails')) as emails,
                       a.typed ->> 'street' as street, a.typed ->> 'postcode' as postcode, a.typed ->> 'remark' as remark
                  from lead_attempt a
                 where a.dealer_id = any((select :dealers)::bigint[]) and a.by_user = :viewer
                   and a.outcome in ('ADDED', 'IN_REVIEW') and a.undone_at is null
                 order by a.dealer_id, a.at desc, a.id desc""")
                .params(viewer.params())
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query(row -> {
                    entries.put(new DealerId(row.getLong("dealer_id")), entry(row));
                });
        correct(viewer, entries);
        return entries;
    }

    /** By what they changed themselves, while nobody worked with it; the latest last. What is erased stays so. */
    private void correct(Viewer viewer, Map<DealerId, OwnEntry> entries) {
        Long[] known = entries.entrySet().stream()
                .filter(each -> each.getValue().name() != null)
                .map(each -> each.getKey().value())
                .toArray(Long[]::new);
        db.sql("""
                select e.dealer_id, f.key, f.value ->> 1 as now
                  from audit_entry e cross join lateral jsonb_each(e.changes) f
                 where e.dealer_id = any((select :dealers)::bigint[]) and e.by_user = :viewer
                   and e.subject = 'dealer' and e.action = 'changed'
                 order by e.id""").params(viewer.params()).param("dealers", known).query(row -> {
            String field = row.getString("key");
            String now = row.getString("now");
            entries.computeIfPresent(
                    new DealerId(row.getLong("dealer_id")), (id, entry) -> entry.corrected(field, now));
        });
    }

    private static OwnEntry entry(ResultSet row) throws SQLException {
        String town = row.getString("town");
        String region = row.getString("region");
        boolean apart = town != null || region != null;
        String place = row.getString("place");
        return new OwnEntry(
                row.getString("name"),
                apart ? town : OwnEntry.cityOf(place),
                apart ? region : OwnEntry.regionOf(place),
                row.getString("site"),
                texts(row.getArray("phones")),
                texts(row.getArray("emails")),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("remark"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) Objects.requireNonNull(array).getArray());
    }
}
