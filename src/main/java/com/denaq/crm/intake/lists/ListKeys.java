package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Twins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which keys the rows of one list are recognised, while it is being checked. */
@Repository
class ListKeys {

    private static final int MOST_OF_KEY = 6;
    private static final int MOST = 8;

    private final JdbcClient db;
    private final BulkRows bulk;

    ListKeys(JdbcClient db, BulkRows bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    void keep(long list, Map<Integer, Map<Long, Float>> keys) {
        bulk.copy(
                "lead_list_key (list_id, key, n)",
                rows -> keys.forEach((n, own) -> own.keySet()
                        .forEach(key -> rows.number(list).number(key).number(n).end())));
    }

    /** For each of these rows those above that share keys with it, those with the most telling ones first; a row without is missing. */
    Map<Integer, List<Integer>> above(long list, Map<Integer, Map<Long, Float>> keys) {
        List<Integer> ns = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        List<Float> bits = new ArrayList<>();
        keys.forEach((n, own) -> own.forEach((key, tells) -> {
            ns.add(n);
            all.add(key);
            bits.add(tells);
        }));
        Map<Integer, List<Integer>> above = new HashMap<>();
        db.sql("""
                with met as (
                    select p.n, k.n as above, sum(p.bits) as bits
                      from unnest(:ns::integer[], :keys::bigint[], :bits::real[]) as p (n, key, bits)
                     cross join lateral (select n from lead_list_key
                                          where list_id = :list and key = p.key and n < p.n
                                          order by n limit :mostOfKey) k
                     group by p.n, k.n
                    having sum(p.bits) >= :worth)
                select n, above
                  from (select *, row_number() over (partition by n order by bits desc, above) as place from met) ranked
                 where place <= :most
                 order by n, place""")
                .param("list", list)
                .param("ns", ns.toArray(Integer[]::new))
                .param("keys", all.toArray(Long[]::new))
                .param("bits", bits.toArray(Float[]::new))
                .param("worth", Twins.WORTH)
                .param("mostOfKey", MOST_OF_KEY)
                .param("most", MOST)
                .query(row -> {
                    above.computeIfAbsent(row.getInt(1), n -> new ArrayList<>()).add(row.getInt(2));
                });
        return above;
    }

    void forget(long list) {
        db.sql("delete from lead_list_key where list_id = :list")
                .param("list", list)
                .update();
    }
}
