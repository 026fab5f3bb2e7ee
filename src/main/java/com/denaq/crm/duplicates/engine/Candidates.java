package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.reading.Sites;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the dealers that share keys with questions: rare keys first, each key's list capped, one statement a batch. */
@Component
class Candidates {

    private static final int MOST = 80;
    private static final int OPENING_WORDS = 4;

    private final JdbcClient db;
    private final Commons commons;

    Candidates(JdbcClient db, Commons commons) {
        this.db = db;
        this.commons = commons;
    }

    /** By the question's place in the list; a question without candidates is absent. */
    Map<Integer, List<Candidate>> of(Viewer viewer, List<Asked> questions) {
        Probes probes = new Probes();
        for (int i = 0; i < questions.size(); i++) {
            open(probes, i, questions.get(i));
        }
        return probes.isEmpty() ? Map.of() : find(viewer, probes, questions.size() == 1 ? MOST : MOST / 4);
    }

    private void open(Probes probes, int question, Asked asked) {
        for (KeyKind kind : List.of(KeyKind.DOMAIN, KeyKind.PHONE, KeyKind.MAILBOX, KeyKind.ADDRESS)) {
            asked.profile().of(kind).forEach(key -> probes.add(question, kind, key, kind.bits));
        }
        openNames(probes, question, asked.profile());
        if (asked.mistyped() != null) {
            openNames(probes, question, asked.mistyped());
        }
    }

    /** Words that many have open no list alone, only with the town. */
    private void openNames(Probes probes, int question, Profile profile) {
        profile.of(KeyKind.NAME).forEach(key -> probes.add(question, KeyKind.NAME, key, KeyKind.NAME.bits));
        profile.of(KeyKind.SOUND).forEach(key -> probes.add(question, KeyKind.SOUND, key, KeyKind.SOUND.bits));
        profile.of(KeyKind.WORD).stream()
                .filter(word -> word.length() > 1 && !commons.common(word))
                .sorted((a, b) -> Float.compare(commons.bits(b), commons.bits(a)))
                .limit(OPENING_WORDS)
                .forEach(word -> probes.add(question, KeyKind.WORD, word, commons.bits(word)));
        profile.of(KeyKind.WORD_IN_TOWN).stream()
                .limit(OPENING_WORDS)
                .forEach(key -> probes.add(
                        question, KeyKind.WORD_IN_TOWN, key, 4 + commons.bits(key.substring(0, key.indexOf(' ')))));
    }

    private Map<Integer, List<Candidate>> find(Viewer viewer, Probes probes, int most) {
        Map<Integer, List<Candidate>> found = new LinkedHashMap<>();
        Map<Long, Candidate> made = new HashMap<>();
        db.sql("""
                with probe as (
                    select * from unnest(:questions::int[], :kinds::smallint[], :keys::text[], :bits::real[], :caps::int[])
                               as p (question, kind, key, bits, cap)),
                hit as (
                    select p.question, k.dealer_id, sum(p.bits) as bits
                      from probe p
                     cross join lateral (select dealer_id from duplicate_key
                                          where kind = p.kind and key = p.key limit p.cap) k
                     group by p.question, k.dealer_id),
                ranked as (
                    select question, dealer_id, row_number() over (partition by question order by bits desc, dealer_id) as place
                      from hit)
                -- all dealers: whether a company is here already concerns everybody; what is told of it depends on the viewer
                select r.question, d.id, d.name, d.city, d.region, d.postcode, d.country, d.site, d.standing, d.in_review,
                       d.created_at, (select u.name from app_user u where u.id = d.owner_id) as owner_name,
                       """ + viewer.mayRead("d") + """
                       as may_open,
                       array(select k.kind || ' ' || k.key from duplicate_key k where k.dealer_id = d.id) as keys
                  from ranked r
                  join dealer d on d.id = r.dealer_id
                 where r.place <= :most and d.deleted_at is null and d.merged_into is null
                 order by r.question, r.place""")
                .param("questions", probes.questions.toArray(Integer[]::new))
                .param("kinds", probes.kinds.toArray(Short[]::new))
                .param("keys", probes.keys.toArray(String[]::new))
                .param("bits", probes.bits.toArray(Float[]::new))
                .param("caps", probes.caps.toArray(Integer[]::new))
                .param("most", most)
                .params(viewer.params())
                .query(row -> {
                    long id = row.getLong("id");
                    Candidate candidate = made.get(id);
                    if (candidate == null) {
                        candidate = candidate(row);
                        made.put(id, candidate);
                    }
                    found.computeIfAbsent(row.getInt("question"), q -> new ArrayList<>())
                            .add(candidate);
                });
        return found;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String country = row.getString("country");
        String site = row.getString("site");
        Place place = Place.of(row.getString("city"), row.getString("region"), row.getString("postcode"), country);
        return new Candidate(
                new DealerId(row.getLong("id")),
                row.getString("name"),
                row.getString("city"),
                row.getString("region"),
                row.getBoolean("in_review") ? "IN_REVIEW" : row.getString("standing"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("owner_name"),
                row.getBoolean("may_open"),
                site == null ? null : Sites.read(site).key(),
                Profile.of(keys(Objects.requireNonNull(row.getArray("keys"))), place));
    }

    private static List<Key> keys(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(text -> new Key(KeyKind.of(text.charAt(0) - '0'), text.substring(2)))
                .toList();
    }

    /** The keys to look up, in columns. */
    private static final class Probes {
        final List<Integer> questions = new ArrayList<>();
        final List<Short> kinds = new ArrayList<>();
        final List<String> keys = new ArrayList<>();
        final List<Float> bits = new ArrayList<>();
        final List<Integer> caps = new ArrayList<>();

        void add(int question, KeyKind kind, String key, float worth) {
            questions.add(question);
            kinds.add(kind.number);
            keys.add(key);
            bits.add(worth);
            caps.add(kind.cap);
        }

        boolean isEmpty() {
            return questions.isEmpty();
        }
    }
}
