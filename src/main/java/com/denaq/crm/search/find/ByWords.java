package com.denaq.crm.search.find;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.search.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds dealers by words. The rarest word gives the candidates, a bounded number; the others are tested on each. Where
 * even the rarest is common, the viewer's own dealers are looked through as well, so that those aren't missed.
 */
@Component
public class ByWords {

    private static final int COMMON = 1_000;
    private static final int CANDIDATES = 2_000;
    private static final int ENTERED = 500;
    /** More than that of a word which the viewer may not know are not looked through. */
    private static final int LOOKED_AT = 20_000;
    /** So many are sorted, not all: the best of them come first. */
    private static final int CONFIRMED = 200;

    private final JdbcClient db;

    ByWords(JdbcClient db) {
        this.db = db;
    }

    /** Those of the viewer first, then those with the words in their name, then the newest. */
    public List<Found> find(Viewer viewer, Wanted wanted, int limit) {
        int rarest = 0;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < wanted.choices().size() && fewest > 0; i++) {
            int count = count(wanted, i, COMMON);
            rarest = count < fewest ? i : rarest;
            fewest = Math.min(count, fewest);
        }
        if (wanted.nothing() || fewest == 0) {
            return List.of();
        }
        Map<Long, Found> found = new LinkedHashMap<>();
        if (fewest >= COMMON) {
            own(viewer, wanted, rarest, limit)
                    .forEach(each -> found.put(each.id().value(), each));
        }
        if (found.size() < limit) {
            candidates(viewer, wanted, rarest, fewest >= COMMON, limit)
                    .forEach(each -> found.putIfAbsent(each.id().value(), each));
        }
        return new ArrayList<>(found.values()).subList(0, Math.min(found.size(), limit));
    }

    private int count(Wanted wanted, int i, int most) {
        return db.sql("select count(*) from (select from search_word w where " + wanted.condition(i, "w") + " limit "
                        + most + ") capped")
                .params(wanted.params())
                .query(Integer.class)
                .single();
    }

    /**
     * With that word anywhere that the viewer may know of it. Each is asked for its other words, but where even the rarest
     * word is common: then whoever has the others is read as well, from one stretch of the index, and added up by dealer.
     */
    private List<Found> candidates(Viewer viewer, Wanted wanted, int rarest, boolean common, int limit) {
        boolean all =
                viewer.role() == Role.LEAD_CREATOR || viewer.mayReadRow("w").equals("true");
        Set<Integer> read = IntStream.range(0, wanted.choices().size())
                .filter(i -> i == rarest || common && count(wanted, i, LOOKED_AT) < LOOKED_AT)
                .boxed()
                .collect(Collectors.toSet());
        String rows = read.stream()
                .map(i -> i == rarest
                        ? """
                        (select w.dealer_id, w.field, %d as word
                           from (select w.dealer_id, w.field, w.owner_id from search_word w where %s limit %d) w
                          where %s limit %d)""".formatted(
                                i,
                                wanted.condition(i, "w"),
                                LOOKED_AT,
                                all ? "true" : "(w.field in (1, 4) or w.owner_id is null or w.owner_id = :viewer)",
                                CANDIDATES)
                        : "(select w.dealer_id, w.field, %d as word from search_word w where %s)"
                                .formatted(i, wanted.condition(i, "w")))
                .collect(Collectors.joining(" union all "));
        String candidates = """
                (select dealer_id as id, min(field) filter (where word = %d) as field, %s as open from (%s) w
                  group by dealer_id having %s)""".formatted(
                        rarest,
                        ofEach(read, "bool_or(word = %d and field in (1, 4))"),
                        rows,
                        ofEach(read, "bool_or(word = %d)"));
        return select(viewer, wanted, i -> !read.contains(i), candidates, Math.max(limit, CONFIRMED), limit);
    }

    private static String ofEach(Set<Integer> words, String condition) {
        return words.stream().map(condition::formatted).collect(Collectors.joining(" and "));
    }

    /**
     * Of an agent those that are theirs, of a lead creator the latest that they entered. Among somebody's own dealers those
     * with one word or another are about as many: all are read, and added up by dealer.
     */
    private List<Found> own(Viewer viewer, Wanted wanted, int rarest, int limit) {
        if (viewer.role() == Role.LEAD_CREATOR) {
            String entered = """
                    (select l.dealer_id as id, 1::smallint as field, true as open from dealer_listing l -- may: own ones
                      where l.entered_by = :viewer order by l.created_at desc, l.dealer_id desc limit %d)""".formatted(ENTERED);
            return select(viewer, wanted, i -> true, entered, limit, limit);
        }
        IntStream each = IntStream.range(0, wanted.choices().size());
        String words = each.mapToObj(
                        i -> """
                        (select w.dealer_id, w.field, %d as word from search_word w
                          where w.owner_id = (select :viewer::bigint) and %s%s)""".formatted(i, wanted.condition(i, "w"), i == rarest ? " limit " + CANDIDATES : ""))
                .collect(Collectors.joining(" union all "));
        String owned = """
                (select dealer_id as id, min(field) filter (where word = %d) as field, false as open from (%s) w
                  group by dealer_id having count(distinct word) = %d)""".formatted(rarest, words, wanted.choices().size());
        return select(viewer, wanted, i -> false, owned, Math.max(limit, CONFIRMED), limit);
    }

    /**
     * Each candidate is asked for its other words, one by one, before anything of the dealer is read: of thousands of
     * candidates few have them all. {@code offset 0} keeps the planner from another order.
     *
     * @param asked which words; the candidates have the others
     * @param confirmed so many that fulfil all are enough
     */
    private List<Found> select(
            Viewer viewer, Wanted wanted, IntPredicate asked, String candidates, int confirmed, int limit) {
        StringBuilder words = new StringBuilder();
        StringBuilder found = new StringBuilder("true");
        StringBuilder open = new StringBuilder("c.open");
        for (int i = 0; i < wanted.choices().size(); i++) {
            if (asked.test(i)) {
                words.append("""

                         cross join lateral (select bool_or(o.field in (1, 4)) as open from search_word o
                                              where o.dealer_id = c.id and %s) o%d""".formatted(wanted.condition(i, "o"), i));
                found.append(" and o").append(i).append(".open is not null");
                open.append(" and o").append(i).append(".open");
            }
        }
        return db.sql("""
                select f.id, f.name, f.city, f.region, f.standing, f.owner_id, u.name as owner
                  from (select d.id, d.name, d.city, d.region, d.standing, d.owner_id, c.field
                          from (select c.id, c.field, %s as open
                                  from %s c%s
                                 where %s offset 0) c
                          join dealer d on d.id = c.id
                         where d.merged_into is null and %s and (%s or %s)
                         limit %s) f
                  left join app_user u on u.id = f.owner_id
                 order by (f.owner_id = :viewer) desc nulls last, f.field, f.id desc
                 limit %s""".formatted(
                                open,
                                candidates,
                                words,
                                found,
                                viewer.maySee("d"),
                                viewer.seesOwners() ? "c.open" : "false", // what is taken is called as agents call it
                                viewer.mayRead("d"),
                                confirmed,
                                limit))
                .params(wanted.params())
                .params(viewer.params())
                .query((row, n) -> FoundRows.found(row, viewer))
                .list();
    }
}
