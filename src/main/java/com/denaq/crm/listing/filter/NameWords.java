package com.denaq.crm.listing.filter;

import com.denaq.crm.listing.Condition;
import com.denaq.crm.reading.ByEar;
import com.denaq.crm.reading.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds by beginnings of words of the name, from {@code search_word}. Where one of the words is rare its dealers are
 * collected first; where all are common the list is walked in its order and each row asked: the other way round either
 * takes seconds at a million.
 */
@Component
class NameWords {

    private static final int NAME = 1;
    private static final int RARE = 2_000;
    private static final int MOST = 6;

    private final JdbcClient db;

    NameWords(JdbcClient db) {
        this.db = db;
    }

    Condition condition(String typed) {
        List<String> words = read(typed);
        if (words.isEmpty()) {
            return Condition.of("false");
        }
        String rarest = words.stream().min(Comparator.comparingLong(this::hits)).orElseThrow();
        boolean rare = hits(rarest) <= RARE;
        Condition all = rare ? Condition.of("l.dealer_id = any(:named)", "named", dealers(rarest)) : Condition.TRUE;
        for (int i = 0; i < words.size(); i++) {
            if (!rare || !words.get(i).equals(rarest)) {
                all = all.and(has("word" + i, words.get(i)));
            }
        }
        return all;
    }

    /** In the layout that finds something. */
    private List<String> read(String typed) {
        List<String> words = first(Names.searchWords(typed));
        if (words.isEmpty() || words.stream().anyMatch(word -> hits(word) == 0)) {
            List<String> other = first(Names.searchWords(Names.otherLayout(typed)));
            if (!other.isEmpty() && other.stream().allMatch(word -> hits(word) > 0)) {
                return other;
            }
            return words.stream()
                    .map(word -> hits(word) > 0 ? word : byEar(word))
                    .toList();
        }
        return words;
    }

    /** As it is spelled where it comes from; itself where no name has a word that begins so. */
    private String byEar(String word) {
        return db.sql("""
                select w.word
                  from unnest((select :spelled::text[])) with ordinality as w (word, place)
                 cross join lateral (select from search_word s
                                      where s.word >= w.word and s.word < w.word || '~' and s.field = :name
                                      order by s.word limit 1) s
                 order by w.place
                 limit 1""")
                .param("spelled", ByEar.spelled(word).toArray(String[]::new))
                .param("name", NAME)
                .query(String.class)
                .optional()
                .orElse(word);
    }

    private static List<String> first(List<String> words) {
        return words.stream().distinct().limit(MOST).toList();
    }

    private long hits(String word) {
        return Objects.requireNonNull(db.sql("""
                select count(*) from (select from search_word
                                       where word >= :word and word < :end and field = :name
                                       order by word limit %d) hits""".formatted(RARE + 1))
                .param("word", word)
                .param("end", end(word))
                .param("name", NAME)
                .query(Long.class)
                .single());
    }

    private Long[] dealers(String word) {
        List<Long> ids = new ArrayList<>(db.sql("""
                select distinct dealer_id from search_word
                 where word >= :word and word < :end and field = :name""")
                .param("word", word)
                .param("end", end(word))
                .param("name", NAME)
                .query(Long.class)
                .list());
        return ids.toArray(Long[]::new);
    }

    private static Condition has(String name, String word) {
        return Condition.of("""
                exists (select from search_word w
                         where w.dealer_id = l.dealer_id and w.field = %2$d and w.word >= :%1$s and w.word < :%1$sEnd)""".formatted(name, NAME), name, word, name + "End", end(word));
    }

    /** After all words that begin so: they have Latin letters and digits only. */
    private static String end(String word) {
        return word + "~";
    }
}
