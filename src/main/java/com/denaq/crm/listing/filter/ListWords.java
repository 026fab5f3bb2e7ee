package com.denaq.crm.listing.filter;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.reading.ByEar;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.WrittenRegions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds by what the rows show: a dealer's number, or beginnings of words of name, site and city, from {@code search_word},
 * and, beside a word that is rare, a region. Where one of the words is rare its dealers are collected first, among the
 * viewer's own where the list has only those; where all are common the list is walked in its order and each row asked: the
 * other way round either takes seconds at a million.
 */
@Component
class ListWords {

    private static final int SITE = 2;
    private static final String ON_CARD = "1, 4"; // name and city
    private static final int RARE = 2_000;
    private static final int MOST = 6;

    private final JdbcClient db;

    ListWords(JdbcClient db) {
        this.db = db;
    }

    /** @param mine whether only the viewer's own dealers are asked for */
    Condition condition(String typed, Viewer viewer, boolean mine) {
        Optional<DealerId> number = DealerId.typed(typed);
        return number.isPresent()
                ? Condition.of(
                        "l.dealer_id = :numbered", "numbered", number.get().value())
                : new Words(viewer, mine).condition(typed);
    }

    /** Of one question: what a word finds is counted once. */
    private final class Words {

        private final Viewer viewer;
        private final boolean mine;
        private final boolean readsAll;
        private final Map<String, Long> hits = new HashMap<>();

        Words(Viewer viewer, boolean mine) {
            this.viewer = viewer;
            this.mine = mine;
            readsAll = mine || viewer.mayReadRow("l").equals("true");
        }

        Condition condition(String typed) {
            List<String> words = read(typed);
            if (words.isEmpty()) {
                return Condition.of("false");
            }
            String rarest = rarest(words);
            boolean rare = !rarest.isEmpty() && hits(rarest) <= RARE;
            Condition all = rare ? Condition.of("l.dealer_id = any(:named)", "named", dealers(rarest)) : Condition.TRUE;
            for (int i = 0; i < words.size(); i++) {
                if (!rare || !readsAll || !words.get(i).equals(rarest)) {
                    all = all.and(has(i, words.get(i), rare && !words.get(i).equals(rarest)));
                }
            }
            return all;
        }

        /** Empty where each is a region, and nothing else has such a word. */
        private String rarest(List<String> words) {
            List<String> plain =
                    words.stream().filter(word -> !WrittenRegions.known(word)).toList();
            return (plain.isEmpty() ? words.stream().filter(word -> hits(word) > 0) : plain.stream())
                    .min(Comparator.comparingLong(this::hits))
                    .orElse("");
        }

        /** In the layout that finds something. */
        private List<String> read(String typed) {
            List<String> words = first(Names.searchWords(typed));
            if (words.isEmpty() || words.stream().anyMatch(word -> !known(word))) {
                List<String> other = first(Names.searchWords(Names.otherLayout(typed)));
                if (!other.isEmpty() && other.stream().allMatch(this::known)) {
                    return other;
                }
                return words.stream()
                        .map(word -> known(word) ? word : byEar(word))
                        .toList();
            }
            return words;
        }

        private boolean known(String word) {
            return WrittenRegions.known(word) || hits(word) > 0;
        }

        private long hits(String word) {
            return hits.computeIfAbsent(
                    word,
                    any -> Objects.requireNonNull(db.sql("select count(*) from (select from search_word w where "
                                    + looked() + " order by w.word limit " + (RARE + 1) + ") hits")
                            .params(params(word))
                            .query(Long.class)
                            .single()));
        }

        private Long[] dealers(String word) {
            return db.sql("select distinct w.dealer_id from search_word w where " + looked())
                    .params(params(word))
                    .query(Long.class)
                    .list()
                    .toArray(Long[]::new);
        }

        /** As far as the words themselves tell whose the dealer is; whether it may be read is asked of each row. */
        private String looked() {
            String site = readsAll ? "true" : "(w.owner_id is null or w.owner_id = :viewer)";
            String word = "w.word >= :word and w.word < :end and " + field(site);
            return mine ? "w.owner_id = :viewer and " + word : word;
        }

        private Map<String, Object> params(String word) {
            return Map.of("word", word, "end", end(word), "viewer", viewer.id().value());
        }

        /**
         * A region is meant where nobody is called so; else it may be, and is asked for as well where that is asked of few:
         * one or the other of a million rows takes seconds.
         */
        private Condition has(int i, String word, boolean few) {
            boolean region = WrittenRegions.known(word);
            Condition there = Condition.of(
                    "l.region = any(:region" + i + ")",
                    "region" + i,
                    WrittenRegions.anywhere(word).toArray(String[]::new));
            if (region && hits(word) == 0) {
                return there;
            }
            return region && few ? there.or(has("word" + i, word)) : has("word" + i, word);
        }

        private Condition has(String name, String word) {
            String site = readsAll ? "true" : viewer.mayReadRow("l");
            return Condition.of(
                    """
                    exists (select from search_word w
                             where w.dealer_id = l.dealer_id and w.word >= :%1$s and w.word < :%1$sEnd and %2$s)""".formatted(name, field(site)),
                    name,
                    word,
                    name + "End",
                    end(word),
                    "viewer",
                    viewer.id().value());
        }
    }

    /** The site is no part of the card. */
    private static String field(String site) {
        return site.equals("true")
                ? "w.field in (%s, %d)".formatted(ON_CARD, SITE)
                : "(w.field in (%s) or w.field = %d and %s)".formatted(ON_CARD, SITE, site);
    }

    /** As it is spelled where it comes from; itself where nothing has a word that begins so. */
    private String byEar(String word) {
        return db.sql("""
                select w.word
                  from unnest((select :spelled::text[])) with ordinality as w (word, place)
                 cross join lateral (select from search_word s
                                      where s.word >= w.word and s.word < w.word || '~' and s.field in (%s)
                                      order by s.word limit 1) s
                 order by w.place
                 limit 1""".formatted(ON_CARD))
                .param("spelled", ByEar.spelled(word).toArray(String[]::new))
                .query(String.class)
                .optional()
                .orElse(word);
    }

    private static List<String> first(List<String> words) {
        return words.stream().distinct().limit(MOST).toList();
    }

    /** After all words that begin so: they have Latin letters and digits only. */
    private static String end(String word) {
        return word + "~";
    }
}
