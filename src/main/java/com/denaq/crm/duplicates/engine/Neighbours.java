package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Near;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Edits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vocabulary of the base, to find words that differ from a given one by a slip of the finger. */
@Component
class Neighbours {

    private static final int EACH = 40;
    private static final int MOST = 6;
    private static final int SHORTEST = 3;

    /** A word is there if its code is under its first key. */
    private static final String MISSING = """
            select w.code, w.place::int
              from unnest((select :firsts)::bigint[], (select :codes)::text[]) with ordinality as w (key, code, place)
             where not exists (select from duplicate_near n where n.key = w.key and n.code = w.code)""";

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

    /** A code and what makes it another: so many edits. */
    private record Slip(String code, int edits, boolean spelt) {

        static final Comparator<Slip> NEAREST = Comparator.comparing((Slip each) -> !each.spelt)
                .thenComparing(Slip::edits)
                .thenComparing(Slip::code);

        boolean small() {
            return edits <= (code.length() > 4 ? 2 : 1);
        }
    }

    Found of(Collection<Token> words) {
        Map<String, Set<Long>> variants = new HashMap<>();
        TreeSet<Long> all = new TreeSet<>();
        for (Token word : words) {
            Set<Long> own = Near.asked(word.sound());
            variants.put(word.text(), own);
            all.addAll(own);
            all.addAll(Near.turned(word.sound()));
        }
        if (all.isEmpty()) {
            return Found.NOTHING;
        }
        Map<Long, List<String>> found = new HashMap<>();
        db.sql("""
                select v.key, n.code from unnest(:keys::bigint[]) as v (key)
                 cross join lateral (select code from duplicate_near where key = v.key limit :each) n""").param("keys", all.toArray(Long[]::new)).param("each", EACH).query(row -> {
            found.computeIfAbsent(row.getLong(1), key -> new ArrayList<>()).add(row.getString(2));
        });
        Map<String, List<String>> neighbours = new HashMap<>();
        Map<String, Token> doubtful = new HashMap<>();
        Map<String, Token> unknown = new HashMap<>();
        for (Token word : words) {
            neighbours.put(word.text(), near(word, variants.getOrDefault(word.text(), Set.of()), found));
            if (word.sound().length() >= SHORTEST) {
                List<String> like = found.getOrDefault(first(word), List.of());
                if (!like.contains(word.code())) {
                    (like.size() < EACH ? unknown : doubtful).put(word.text(), word);
                }
            }
        }
        missing(doubtful.values()).forEach(word -> unknown.put(word.text(), word));
        return new Found(neighbours, unknown.keySet());
    }

    /** Words with a meaning, of which only that is known, and others, the nearest first. */
    private static List<String> near(Token word, Set<Long> variants, Map<Long, List<String>> found) {
        List<String> codes = variants.stream()
                .flatMap(variant -> found.getOrDefault(variant, List.of()).stream())
                .distinct()
                .filter(code -> !code.equals(word.code()))
                .toList();
        Stream<String> meanings =
                codes.stream().filter(code -> code.startsWith("~")).sorted().limit(MOST);
        Stream<String> sounds = codes.stream()
                .filter(code -> !code.startsWith("~"))
                .map(code -> new Slip(code, Edits.between(code, word.sound(), 2), Near.spelt(word.sound(), code)))
                .filter(Slip::small)
                .sorted(Slip.NEAREST)
                .map(Slip::code)
                .limit(MOST);
        Stream<String> turned = Near.turned(word.sound()).stream()
                .flatMap(variant -> found.getOrDefault(variant, List.of()).stream())
                .filter(code -> code.length() == SHORTEST && !code.equals(word.sound()))
                .sorted();
        return Stream.of(meanings, sounds, turned)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** Adds the words of which the first key isn't there. No lock and no unique key: a row twice does no harm. */
    void learn(Collection<Token> words) {
        Map<String, Token> some = new HashMap<>();
        words.stream().filter(word -> word.sound().length() >= SHORTEST).forEach(word -> some.put(word.text(), word));
        List<Token> ordered = List.copyOf(some.values());
        List<Long> keys = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (Long key : Near.of(ordered.get(i).sound())) {
                keys.add(key);
                places.add(i + 1);
            }
        }
        if (!keys.isEmpty()) {
            db.sql("""
                    insert into duplicate_near (key, code)
                    select distinct k.key, m.code
                      from (%s offset 0) m
                      join unnest((select :keys)::bigint[], (select :places)::int[]) as k (key, place) on k.place = m.place""".formatted(MISSING))
                    .param("firsts", firsts(ordered))
                    .param("codes", codes(ordered))
                    .param("keys", keys.toArray(Long[]::new))
                    .param("places", places.toArray(Integer[]::new))
                    .update();
        }
    }

    /** Those that aren't there. */
    private List<Token> missing(Collection<Token> words) {
        List<Token> ordered = List.copyOf(words);
        return ordered.isEmpty()
                ? List.of()
                : db.sql(MISSING)
                        .param("firsts", firsts(ordered))
                        .param("codes", codes(ordered))
                        .query((row, n) -> ordered.get(row.getInt("place") - 1))
                        .list();
    }

    private static Long[] firsts(List<Token> words) {
        return words.stream().map(Neighbours::first).toArray(Long[]::new);
    }

    private static String[] codes(List<Token> words) {
        return words.stream().map(Token::code).toArray(String[]::new);
    }

    private static Long first(Token word) {
        return Near.of(word.sound()).iterator().next();
    }
}
