package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Near;
import com.denaq.crm.duplicates.engine.words.Edits;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vocabulary of the base, to find words that differ from a given one by a slip of the finger. */
@Component
class Neighbours {

    private static final int EACH = 40;
    private static final int MOST = 6;
    private static final int SHORTEST = 3;

    private final JdbcClient db;

    Neighbours(JdbcClient db) {
        this.db = db;
    }

    /**
     * What the vocabulary has to do with some words.
     *
     * @param codes by word, those of its neighbours, without its own
     * @param unknown words that no dealer has in its name
     */
    record Found(Map<String, List<String>> codes, Set<String> unknown) {

        static final Found NOTHING = new Found(Map.of(), Set.of());

        List<String> near(Token word) {
            return codes.getOrDefault(word.text(), List.of());
        }

        boolean known(Token word) {
            return !unknown.contains(word.text());
        }
    }

    Found of(Collection<Token> words) {
        Map<String, Set<Long>> variants = new HashMap<>();
        TreeSet<Long> all = new TreeSet<>();
        for (Token word : words) {
            Set<Long> own = Near.asked(word.sound());
            variants.put(word.text(), own);
            all.addAll(own);
        }
        if (all.isEmpty()) {
            return Found.NOTHING;
        }
        Map<Long, Set<String>> found = new HashMap<>();
        db.sql("""
                select v.key, n.code from unnest(:keys::bigint[]) as v (key)
                 cross join lateral (select code from duplicate_near where key = v.key limit :each) n""").param("keys", all.toArray(Long[]::new)).param("each", EACH).query(row -> {
            found.computeIfAbsent(row.getLong(1), key -> new HashSet<>()).add(row.getString(2));
        });
        Map<String, List<String>> neighbours = new HashMap<>();
        Map<String, Token> doubtful = new HashMap<>();
        for (Token word : words) {
            neighbours.put(word.text(), near(word, variants.getOrDefault(word.text(), Set.of()), found));
            if (word.sound().length() >= SHORTEST
                    && !found.getOrDefault(first(word), Set.of()).contains(word.code())) {
                doubtful.put(word.text(), word);
            }
        }
        return new Found(
                neighbours, missing(doubtful.values()).stream().map(Token::text).collect(Collectors.toSet()));
    }

    /** Words with a meaning, of which only that is known, and others, the nearest first. */
    private static List<String> near(Token word, Set<Long> variants, Map<Long, Set<String>> found) {
        List<String> codes = variants.stream()
                .flatMap(variant -> found.getOrDefault(variant, Set.of()).stream())
                .distinct()
                .filter(code -> !code.equals(word.code()))
                .toList();
        Stream<String> meanings =
                codes.stream().filter(code -> code.startsWith("~")).sorted().limit(MOST);
        Stream<String> sounds = codes.stream()
                .filter(code -> !code.startsWith("~"))
                .filter(code -> Edits.between(code, word.sound(), 2) <= (code.length() > 4 ? 2 : 1))
                .sorted(Comparator.comparing((String code) -> !Near.spelt(word.sound(), code))
                        .thenComparing(code -> Edits.between(code, word.sound(), 2))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST);
        return Stream.concat(meanings, sounds).toList();
    }

    /** Adds what isn't there. No lock and no unique key: a row twice does no harm. */
    void learn(Collection<Token> words) {
        Map<String, Token> some = new HashMap<>();
        words.stream().filter(word -> word.sound().length() >= SHORTEST).forEach(word -> some.put(word.text(), word));
        insert(missing(some.values()));
    }

    /** Those that aren't there. */
    private List<Token> missing(Collection<Token> words) {
        List<Token> ordered = List.copyOf(words);
        return ordered.isEmpty()
                ? List.of()
                : db
                        .sql("""
                select w.place::int from unnest((select :keys)::bigint[], (select :codes)::text[]) with ordinality as w (key, code, place)
                 where not exists (select from duplicate_near n where n.key = w.key and n.code = w.code)""")
                        .param("keys", ordered.stream().map(word -> first(word)).toArray(Long[]::new))
                        .param("codes", ordered.stream().map(Token::code).toArray(String[]::new))
                        .query(Integer.class)
                        .list()
                        .stream()
                        .map(place -> ordered.get(place - 1))
                        .toList();
    }

    private static Long first(Token word) {
        return Near.of(word.sound()).iterator().next();
    }

    private void insert(List<Token> words) {
        Set<Row> rows = new HashSet<>();
        words.forEach(word -> Near.of(word.sound()).forEach(key -> rows.add(new Row(key, word.code()))));
        if (!rows.isEmpty()) {
            List<Row> ordered = List.copyOf(rows);
            db.sql("insert into duplicate_near (key, code) select * from unnest(:keys::bigint[], :codes::text[])")
                    .param("keys", ordered.stream().map(Row::key).toArray(Long[]::new))
                    .param("codes", ordered.stream().map(Row::code).toArray(String[]::new))
                    .update();
        }
    }

    private record Row(long key, String code) {}
}
