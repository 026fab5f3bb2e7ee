package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import com.denaq.crm.duplicates.engine.profile.Keys;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the dealers that share keys with questions: rare keys first, each key's list capped, one statement a batch. */
@Component
class Candidates {

    private static final int MOST = 50;
    private static final int MOST_OF_MANY = 25;
    private static final int PAIRED = 4;
    private static final float PAIR_NEARLY = 5;
    private static final float NEARLY = 3;
    private static final float MISTYPED = 5;

    private final JdbcClient db;
    private final Commons commons;
    private final Neighbours neighbours;

    Candidates(JdbcClient db, Commons commons, Neighbours neighbours) {
        this.db = db;
        this.commons = commons;
        this.neighbours = neighbours;
    }

    /** By the question's place in the list; a question without candidates is absent. */
    Map<Integer, List<Candidate>> of(List<Asked> questions) {
        Map<String, List<String>> near = neighbours.of(questions.stream()
                .flatMap(each -> doubtful(each.whole()).stream())
                .collect(Collectors.toSet()));
        Probes probes = new Probes(commons);
        for (int i = 0; i < questions.size(); i++) {
            probes.open(i, wanted(questions.get(i), near));
        }
        return probes.isEmpty() ? Map.of() : find(probes, questions.size() == 1 ? MOST : MOST_OF_MANY);
    }

    /** Words that may be others, mistyped. */
    private static Set<Token> doubtful(Profile profile) {
        return profile.names().stream()
                .flatMap(name -> name.tokens().stream())
                .filter(token -> token.kind() == Token.Kind.OWN && !token.number())
                .collect(Collectors.toSet());
    }

    private static Map<Key, Float> wanted(Asked asked, Map<String, List<String>> near) {
        Map<Key, Float> wanted = new HashMap<>();
        Profile whole = asked.whole();
        Keys.of(asked.profile()).forEach(key -> wanted.put(key, 0f));
        nearly(asked.profile(), whole.towns(), near, NEARLY, wanted);
        if (asked.profile().named()) {
            pairs(asked.profile().names().getFirst().tokens(), near, wanted);
        }
        asked.mistyped()
                .names()
                .forEach(name -> Keys.ofName(name, whole.towns()).forEach(key -> wanted.putIfAbsent(key, MISTYPED)));
        asked.profile()
                .names()
                .forEach(name ->
                        Keys.ofName(name, asked.mistyped().towns()).forEach(key -> wanted.putIfAbsent(key, MISTYPED)));
        nearly(asked.mistyped(), whole.towns(), near, MISTYPED, wanted);
        return wanted;
    }

    /** Two words of which each may be mistyped, where the town doesn't help. */
    private static void pairs(List<Token> words, Map<String, List<String>> near, Map<Key, Float> wanted) {
        for (int i = 0; i + 1 < Math.min(words.size(), PAIRED); i++) {
            for (String one : meant(words.get(i), near)) {
                for (String other : meant(words.get(i + 1), near)) {
                    wanted.putIfAbsent(Keys.pair(one, other), PAIR_NEARLY);
                }
            }
        }
    }

    private static List<String> meant(Token word, Map<String, List<String>> near) {
        return Stream.concat(
                        Stream.of(word.code()),
                        near.getOrDefault(word.text(), List.of()).stream().limit(2))
                .toList();
    }

    private static void nearly(
            Profile profile, List<String> towns, Map<String, List<String>> near, float less, Map<Key, Float> wanted) {
        for (Token word : doubtful(profile)) {
            for (String code : near.getOrDefault(word.text(), List.of())) {
                wanted.putIfAbsent(new Key(KeyKind.CODE, code), less);
                towns.forEach(
                        town -> wanted.putIfAbsent(new Key(KeyKind.CODE_IN_TOWN, code + " " + Town.key(town)), less));
            }
        }
    }

    private Map<Integer, List<Candidate>> find(Probes probes, int most) {
        Map<Integer, List<Candidate>> found = new LinkedHashMap<>();
        Map<Long, Candidate> made = new HashMap<>();
        db.sql("""
                with probe as (
                    select * from unnest(:questions::int[], :keys::bigint[], :bits::real[], :caps::int[])
                               as p (question, key, bits, cap)),
                hit as (
                    select p.question, k.dealer_id, sum(p.bits) as bits
                      from probe p
                     cross join lateral (select dealer_id from duplicate_key
                                          where key = p.key order by dealer_id limit p.cap) k
                     group by p.question, k.dealer_id),
                ranked as (
                    select question, dealer_id, row_number() over (partition by question order by bits desc, dealer_id) as place
                      from hit)
                select r.question, r.dealer_id, f.read
                  from ranked r join duplicate_profile f on f.dealer_id = r.dealer_id
                 where r.place <= :most
                 order by r.question, r.place""")
                .param("questions", probes.questions.toArray(Integer[]::new))
                .param("keys", probes.keys.toArray(Long[]::new))
                .param("bits", probes.bits.toArray(Float[]::new))
                .param("caps", probes.caps.toArray(Integer[]::new))
                .param("most", most)
                .query(row -> {
                    long id = row.getLong(2);
                    Candidate candidate = made.get(id);
                    if (candidate == null) {
                        candidate = new Candidate(id, WrittenProfile.read(row.getString(3)));
                        made.put(id, candidate);
                    }
                    found.computeIfAbsent(row.getInt(1), question -> new ArrayList<>())
                            .add(candidate);
                });
        return found;
    }
}
