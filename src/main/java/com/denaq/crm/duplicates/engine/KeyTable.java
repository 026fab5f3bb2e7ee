package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.Keys;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import com.denaq.crm.duplicates.engine.words.Token;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps profiles and keys of dealers in their tables: set-wise, and what is right already isn't written again. */
@Component
class KeyTable {

    private final JdbcClient db;
    private final Profiles profiles;
    private final Neighbours neighbours;
    private final Clock clock;

    KeyTable(JdbcClient db, Profiles profiles, Neighbours neighbours, Clock clock) {
        this.db = db;
        this.profiles = profiles;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    private record Kept(String read, Set<Long> keys) {}

    /** Of those {@code entered} by this transaction nothing is there yet. */
    void refresh(Collection<Long> dealers, Set<Long> entered) {
        Long[] ids = dealers.toArray(Long[]::new);
        Map<Long, Kept> kept =
                kept(dealers.stream().filter(each -> !entered.contains(each)).toArray(Long[]::new));
        Columns gone = new Columns();
        Columns come = new Columns();
        List<Written> written = new ArrayList<>();
        Set<Token> words = new HashSet<>();
        profiles.of(ids).forEach((dealer, profile) -> {
            String text = profile.written();
            Kept before = kept.remove(dealer);
            if (before == null || !before.read.equals(text)) {
                Set<Long> keys = numbers(profile);
                differ(dealer, before == null ? Set.of() : before.keys, keys, gone, come);
                written.add(new Written(dealer, text, keys));
                profile.names().forEach(name -> words.addAll(name.tokens()));
            }
        });
        kept.forEach((dealer, before) -> before.keys.forEach(key -> gone.add(key, dealer)));
        remove(gone, kept.keySet());
        insert(come, written);
        neighbours.learn(words);
    }

    static Set<Long> numbers(Profile profile) {
        Set<Long> numbers = new HashSet<>();
        Keys.of(profile).stream().map(Key::number).forEach(numbers::add);
        return numbers;
    }

    private static void differ(long dealer, Set<Long> before, Set<Long> now, Columns gone, Columns come) {
        before.stream().filter(key -> !now.contains(key)).forEach(key -> gone.add(key, dealer));
        now.stream().filter(key -> !before.contains(key)).forEach(key -> come.add(key, dealer));
    }

    private Map<Long, Kept> kept(Long[] ids) {
        Map<Long, Kept> kept = new HashMap<>();
        if (ids.length == 0) {
            return kept;
        }
        db.sql("select dealer_id, case when format = :format then read else '' end, keys from duplicate_profile"
                        + " where dealer_id = any((select :ids)::bigint[])")
                .param("format", WrittenProfile.FORMAT)
                .param("ids", ids)
                .query(row -> {
                    Long[] keys =
                            (Long[]) Objects.requireNonNull(row.getArray(3)).getArray();
                    kept.put(row.getLong(1), new Kept(row.getString(2), new HashSet<>(Arrays.asList(keys))));
                });
        return kept;
    }

    private void remove(Columns gone, Set<Long> dealers) {
        if (!gone.keys.isEmpty()) {
            db.sql("""
                    delete from duplicate_key k using unnest(:keys::bigint[], :dealers::bigint[]) as g (key, dealer_id)
                     where k.key = g.key and k.dealer_id = g.dealer_id""")
                    .param("keys", gone.keys.toArray(Long[]::new))
                    .param("dealers", gone.dealers.toArray(Long[]::new))
                    .update();
        }
        if (!dealers.isEmpty()) {
            db.sql("delete from duplicate_profile where dealer_id = any(:dealers)")
                    .param("dealers", dealers.toArray(Long[]::new))
                    .update();
        }
    }

    /** Whoever is written has other words than before, and so often, not always, other keys. */
    private void insert(Columns come, List<Written> written) {
        if (written.isEmpty()) {
            return;
        }
        db.sql("""
                with keys as (insert into duplicate_key (key, dealer_id)
                              select * from unnest(:come::bigint[], :holders::bigint[]) on conflict do nothing)
                insert into duplicate_profile (dealer_id, format, read, keys, written_at)
                select dealer_id, :format, read, keys::bigint[], :now
                  from unnest(:dealers::bigint[], :reads::text[], :keys::text[]) as w (dealer_id, read, keys)
                    on conflict (dealer_id) do update
                   set format = excluded.format, read = excluded.read, keys = excluded.keys,
                       written_at = excluded.written_at""")
                .param("come", come.keys.toArray(Long[]::new))
                .param("holders", come.dealers.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("format", WrittenProfile.FORMAT)
                .param("dealers", written.stream().map(Written::dealer).toArray(Long[]::new))
                .param("reads", written.stream().map(Written::read).toArray(String[]::new))
                .param("keys", written.stream().map(Written::array).toArray(String[]::new))
                .update();
    }

    record Written(long dealer, String read, Set<Long> keys) {

        /** As PostgreSQL writes arrays. */
        String array() {
            StringBuilder out = new StringBuilder(keys.size() * 20 + 2).append('{');
            keys.forEach(key -> out.append(out.length() == 1 ? "" : ",").append(key));
            return out.append('}').toString();
        }
    }

    private static final class Columns {
        final List<Long> keys = new ArrayList<>();
        final List<Long> dealers = new ArrayList<>();

        void add(long key, long dealer) {
            keys.add(key);
            dealers.add(dealer);
        }
    }
}
