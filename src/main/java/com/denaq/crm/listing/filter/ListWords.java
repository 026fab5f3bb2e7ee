package com.denaq.crm.listing.filter;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.SiteHolders;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.reading.ByEar;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Sites;
import com.denaq.crm.reading.WrittenRegions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds by what the rows show: a dealer's number, the whole address of its site, or beginnings of words of name, site and city, from {@code search_word},
 * and, beside a word that isn't too common, a region. Dealers of a word that isn't too common are collected first, or those that two
 * such words have in common, among the viewer's own where the list has only those; where all are common the list is walked in
 * its order and each row asked: the other way round either takes seconds at a million.
 */
@Component
class ListWords {

    private static final int SITE = 2;
    private static final String ON_CARD = "1, 4"; // name and city
    private static final int RARE = 2_000;
    /** As many are sorted in 50 ms; of more, those that come first are met sooner in the list's order. */
    private static final int COLLECTED = 20_000;
    /** Where other words or a region leave few of them, the list's order meets them late. */
    private static final int COLLECTED_BESIDE_OTHERS = 40_000;
    /** As many of two words each are met with each other in 25 ms. */
    private static final int MET = 100_000;

    private static final int MOST = 6;

    private final SiteHolders holders;
    private final JdbcClient db;

    ListWords(SiteHolders holders, JdbcClient db) {
        this.holders = holders;
        this.db = db;
    }

    /** @param mine whether only the viewer's own dealers are asked for */
    Condition condition(String typed, Viewer viewer, boolean mine) {
        Optional<DealerId> number = DealerId.typed(typed);
        if (number.isPresent()) {
            Condition numbered = Condition.of(
                    "l.dealer_id = :numbered", "numbered", number.get().value());
            return DealerId.perhaps(typed) ? numbered.or(words(typed, viewer, mine)) : numbered;
        }
        String host = Sites.pasted(typed);
        return host == null ? words(typed, viewer, mine) : site(typed, host, viewer, mine);
    }

    /** As the search box answers: whose site it is among those whom the viewer may read; else who has the words of its host. */
    private Condition site(String typed, String host, Viewer viewer, boolean mine) {
        Long[] sited = readable(viewer, holders.of(typed));
        if (sited.length > 0) {
            return Condition.of("l.dealer_id = any(:sited)", "sited", sited);
        }
        return Sites.read(typed).ofMany() ? Condition.of("false") : words(host, viewer, mine);
    }

    private Long[] readable(Viewer viewer, List<DealerId> some) {
        return some.isEmpty()
                ? new Long[0]
                : db.sql("select l.dealer_id from dealer_listing l where l.dealer_id = any(:some) and "
                                + viewer.mayReadRow("l"))
                        .params(viewer.params())
                        .param("some", some.stream().map(DealerId::value).toArray(Long[]::new))
                        .query(Long.class)
                        .list()
                        .toArray(Long[]::new);
    }

    private Condition words(String typed, Viewer viewer, boolean mine) {
        return new Words(viewer, mine, first(Names.searchWords(typed)).size() > 1 ? MET : COLLECTED).condition(typed);
    }

    /** Of one question: what a word finds is counted once. */
    private final class Words {

        private final Viewer viewer;
        private final boolean mine;
        private final boolean readsAll;
        /** So far hits are counted: more say no more of what is to be done. */
        private final int counted;

        private final Map<String, Long> hits = new HashMap<>();

        Words(Viewer viewer, boolean mine, int counted) {
            this.viewer = viewer;
            this.mine = mine;
            this.counted = counted;
            readsAll = mine || viewer.mayReadRow("l").equals("true");
        }

        Condition condition(String typed) {
            List<String> words = read(typed);
            if (words.isEmpty()) {
                return Condition.of("false");
            }
            List<String> collected = collected(words);
            Condition all = collected.isEmpty() ? Condition.TRUE : among(words, collected);
            for (int i = 0; i < words.size(); i++) {
                if (!readsAll || !collected.contains(words.get(i))) {
                    all = all.and(has(i, words.get(i), !collected.isEmpty() && !collected.contains(words.get(i))));
                }
            }
            return all;
        }

        /** The words whose dealers are collected first; none: the list is walked. */
        private List<String> collected(List<String> words) {
            List<String> rarest = plain(words).stream()
                    .filter(word -> hits(word) <= counted)
                    .sorted(Comparator.comparingLong(this::hits))
                    .limit(2)
                    .toList();
            if (rarest.size() > 1 && hits(rarest.getFirst()) > RARE) {
                return rarest;
            }
            int most = words.size() > 1 ? COLLECTED_BESIDE_OTHERS : COLLECTED;
            return rarest.stream().filter(word -> hits(word) <= most).limit(1).toList();
        }

        /** Those that aren't regions; where each is one, those that somebody is called. */
        private List<String> plain(List<String> words) {
            List<String> plain =
                    words.stream().filter(word -> !WrittenRegions.known(word)).toList();
            return plain.isEmpty()
                    ? words.stream().filter(word -> hits(word) > 0).toList()
                    : plain;
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
                                    + looked("word") + " order by w.word limit " + (counted + 1) + ") hits")
                            .params(params("word", word))
                            .query(Long.class)
                            .single()));
        }

        private Condition among(List<String> words, List<String> collected) {
            Map<String, Object> params = new HashMap<>();
            List<String> each = new ArrayList<>();
            for (String word : collected) {
                String name = "word" + words.indexOf(word);
                each.add("select w.dealer_id from search_word w where " + looked(name));
                params.putAll(params(name, word));
            }
            return new Condition("l.dealer_id = any(array(" + String.join(" intersect ", each) + "))", params);
        }

        /** As far as the words themselves tell whose the dealer is; whether it may be read is asked of each row. */
        private String looked(String name) {
            String site = readsAll ? "true" : "(w.owner_id is null or w.owner_id = :viewer)";
            String word = "w.word >= :%1$s and w.word < :%1$sEnd and %2$s".formatted(name, field(site));
            return mine ? "w.owner_id = :viewer and " + word : word;
        }

        private Map<String, Object> params(String name, String word) {
            return Map.of(
                    name, word, name + "End", end(word), "viewer", viewer.id().value());
        }

        /**
         * A region is meant where nobody is called so; else it may be, and is asked for as well of those that are collected:
         * one or the other of a million rows takes seconds.
         */
        private Condition has(int i, String word, boolean collected) {
            boolean region = WrittenRegions.known(word);
            Condition there = Condition.of(
                    "l.region = any(:region" + i + ")",
                    "region" + i,
                    WrittenRegions.anywhere(word).toArray(String[]::new));
            if (region && hits(word) == 0) {
                return there;
            }
            return region && collected ? there.or(has("word" + i, word)) : has("word" + i, word);
        }

        private Condition has(String name, String word) {
            String site = readsAll ? "true" : viewer.mayReadRow("l");
            return new Condition("""
                    exists (select from search_word w
                             where w.dealer_id = l.dealer_id and w.word >= :%1$s and w.word < :%1$sEnd and %2$s)""".formatted(name, field(site)), params(name, word));
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
