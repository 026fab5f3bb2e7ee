package com.denaq.crm.duplicates.engine;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a key, for many keys at once, in the order of the index. Of very many the oldest and the newest: what was entered
 * lately is what is entered once more.
 */
@Component
class KeyLists {

    /** Of a key that few had when they were counted last: a list may have come in since. */
    private static final int UNCOUNTED = 300;

    private final JdbcClient db;
    private final Commons commons;
    private final LongLists known;

    KeyLists(JdbcClient db, Commons commons, LongLists known) {
        this.db = db;
        this.commons = commons;
        this.known = known;
    }

    /** Its dealers, {@code full} where it has more. None where it is one's alone. */
    record Holders(long[] dealers, boolean full) {

        static final Holders NONE = new Holders(new long[0], false);
    }

    Map<Long, Holders> now(Probes probes) {
        Map<Long, Holders> lists = new HashMap<>();
        oneByOne(probes.keys(), probes.caps(), lists::put);
        return lists;
    }

    /**
     * For very many companies one after the other: keys that few have are read in one scan, those that many have are
     * remembered for a while, as the next ask for them, too.
     *
     * @param least a key that fewer dealers have is missing
     */
    Map<Long, Holders> remembered(Probes probes, int least) {
        Learnt common = commons.now();
        Map<Long, Integer> many = new TreeMap<>();
        List<Long> few = new ArrayList<>();
        Map<Long, Holders> lists = new HashMap<>();
        Long[] keys = probes.keys();
        Integer[] caps = probes.caps();
        for (int i = 0; i < keys.length; i++) {
            Holders before = known.get(keys[i]);
            if (common.counted(keys[i]) == 0) {
                few.add(keys[i]);
            } else if (before == null) {
                many.put(keys[i], caps[i]);
            } else {
                lists.put(keys[i], before);
            }
        }
        few(few, least, lists);
        oneByOne(many.keySet().toArray(Long[]::new), many.values().toArray(Integer[]::new), (key, holders) -> {
            lists.put(key, holders);
            known.put(key, holders);
        });
        return lists;
    }

    private void few(List<Long> keys, int least, Map<Long, Holders> lists) {
        db.sql("""
                select key, (array_agg(dealer_id order by dealer_id))[1 : :most], count(*) > :most from duplicate_key
                 where key = any(:keys::bigint[]) group by key having count(*) >= :least""")
                .param("keys", keys.toArray(Long[]::new))
                .param("least", least)
                .param("most", UNCOUNTED)
                .query(row -> {
                    lists.put(row.getLong(1), new Holders(longs(row.getArray(2)), row.getBoolean(3)));
                });
    }

    private void oneByOne(Long[] keys, Integer[] caps, BiConsumer<Long, Holders> found) {
        Learnt common = commons.now();
        Integer[] newest = new Integer[keys.length];
        for (int i = 0; i < keys.length; i++) {
            newest[i] = common.counted(keys[i]) > caps[i] ? caps[i] / 2 : 0;
        }
        db.sql("""
                select p.key, p.cap, p.newest,
                       array(select dealer_id from duplicate_key
                              where key = p.key order by dealer_id limit p.cap - p.newest),
                       array(select dealer_id from duplicate_key
                              where key = p.key order by dealer_id desc limit p.newest)
                  from unnest((select :keys::bigint[]), (select :caps::int[]), (select :newest::int[])) as p (key, cap, newest)""")
                .param("keys", keys)
                .param("caps", caps)
                .param("newest", newest)
                .query(row -> {
                    long[] dealers = longs(row.getArray(4));
                    if (row.getInt(3) > 0 && dealers.length > 0) {
                        long last = dealers[dealers.length - 1];
                        LongStream others =
                                Arrays.stream(longs(row.getArray(5))).filter(each -> each > last);
                        dealers = LongStream.concat(Arrays.stream(dealers), others)
                                .toArray();
                    }
                    found.accept(row.getLong(1), new Holders(dealers, dealers.length >= row.getInt(2)));
                });
    }

    private static long[] longs(@Nullable Array array) throws SQLException {
        return Arrays.stream((Long[]) Objects.requireNonNull(array).getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
