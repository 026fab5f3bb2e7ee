package com.denaq.crm.duplicates.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out the keys of dealers and keeps them in their table. */
@Component
public class KeyTable {

    private final JdbcClient db;

    KeyTable(JdbcClient db) {
        this.db = db;
    }

    /** Set-wise: a few statements for all of them; what is right already isn't written again. */
    public void refresh(Collection<Long> dealers) {
        Long[] ids = dealers.toArray(Long[]::new);
        Map<Long, Set<Key>> wanted = wanted(ids);
        Columns gone = new Columns();
        db.sql("select dealer_id, kind, key from duplicate_key where dealer_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    Key key = new Key(KeyKind.of(row.getInt(2)), row.getString(3));
                    Set<Key> kept = wanted.get(row.getLong(1));
                    if (kept == null || !kept.remove(key)) {
                        gone.add(row.getLong(1), key);
                    }
                });
        if (!gone.dealers.isEmpty()) {
            write(gone, """
                    delete from duplicate_key k
                     using unnest(:dealers::bigint[], :kinds::smallint[], :keys::text[]) as g (dealer_id, kind, key)
                     where k.dealer_id = g.dealer_id and k.kind = g.kind and k.key = g.key""");
        }
        Columns come = new Columns();
        wanted.forEach((dealer, keys) -> keys.forEach(key -> come.add(dealer, key)));
        if (!come.dealers.isEmpty()) {
            write(come, """
                    insert into duplicate_key (dealer_id, kind, key)
                    select * from unnest(:dealers::bigint[], :kinds::smallint[], :keys::text[])""");
        }
    }

    /** The keys that these dealers shall have; dealers in the recycle bin and merged ones have none. */
    Map<Long, Set<Key>> wanted(Long[] ids) {
        Map<Long, Set<Key>> wanted = new HashMap<>();
        db.sql("""
                select id, name, site, street, postcode, city, region, country
                  from dealer -- all dealers: everybody is warned of everything that is here
                 where id = any(:ids) and deleted_at is null and merged_into is null""").param("ids", ids).query(row -> {
            wanted.put(row.getLong("id"), ofFacts(row));
        });
        db.sql("""
                select p.dealer_id, p.e164 from phone p left join contact c on c.id = p.contact_id
                 where p.dealer_id = any(:ids) and p.e164 is not null and c.deleted_at is null""").param("ids", ids).query(row -> {
            add(wanted, row.getLong(1), new Keys().phone(row.getString(2)));
        });
        db.sql("""
                select e.dealer_id, e.address from email e left join contact c on c.id = e.contact_id
                 where e.dealer_id = any(:ids) and e.address is not null and c.deleted_at is null""").param("ids", ids).query(row -> {
            add(wanted, row.getLong(1), new Keys().email(row.getString(2)));
        });
        return wanted;
    }

    private static void add(Map<Long, Set<Key>> wanted, long dealer, Keys keys) {
        Set<Key> all = wanted.get(dealer);
        if (all != null) {
            all.addAll(keys.all());
        }
    }

    private static Set<Key> ofFacts(ResultSet row) throws SQLException {
        String country = row.getString("country");
        Place place = Place.of(row.getString("city"), row.getString("region"), row.getString("postcode"), country);
        return new HashSet<>(new Keys()
                .name(row.getString("name"), place.town())
                .site(row.getString("site"))
                .address(row.getString("street"), place)
                .all());
    }

    private void write(Columns rows, String sql) {
        db.sql(sql)
                .param("dealers", rows.dealers.toArray(Long[]::new))
                .param("kinds", rows.kinds.toArray(Short[]::new))
                .param("keys", rows.keys.toArray(String[]::new))
                .update();
    }

    private static final class Columns {
        final List<Long> dealers = new ArrayList<>();
        final List<Short> kinds = new ArrayList<>();
        final List<String> keys = new ArrayList<>();

        void add(long dealer, Key key) {
            dealers.add(dealer);
            kinds.add(key.kind().number);
            keys.add(key.text());
        }
    }
}
