package com.denaq.crm.duplicates.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a key, for many keys at once: each is looked up once, in the order of the index. */
@Component
class KeyLists {

    private final JdbcClient db;

    KeyLists(JdbcClient db) {
        this.db = db;
    }

    /** Its dealers, the lowest numbers first, so many of them as its kind allows. */
    record Holders(Long[] dealers, boolean full) {

        static final Holders NONE = new Holders(new Long[0], false);
    }

    Map<Long, Holders> of(Probes probes) {
        Map<Long, Integer> caps = new TreeMap<>();
        for (int i = 0; i < probes.keys.size(); i++) {
            caps.merge(probes.keys.get(i), probes.caps.get(i), Math::max);
        }
        Map<Long, Holders> lists = new HashMap<>(caps.size() * 2);
        db.sql("""
                select p.key, array(select dealer_id from duplicate_key where key = p.key order by dealer_id limit p.cap)
                  from unnest(:keys::bigint[], :caps::int[]) as p (key, cap)""")
                .param("keys", caps.keySet().toArray(Long[]::new))
                .param("caps", caps.values().toArray(Integer[]::new))
                .query(row -> {
                    long key = row.getLong(1);
                    Long[] dealers =
                            (Long[]) Objects.requireNonNull(row.getArray(2)).getArray();
                    lists.put(key, new Holders(dealers, dealers.length >= caps.getOrDefault(key, 0)));
                });
        return lists;
    }
}
