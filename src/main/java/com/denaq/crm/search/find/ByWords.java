package com.denaq.crm.search.find;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.search.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            int count = count(wanted, i);
            rarest = count < fewest ? i : rarest;
            fewest = Math.min(count, fewest);
        }
        if (wanted.nothing() || fewest == 0) {
            return List.of();
        }
        Map<Long, Found> found = new LinkedHashMap<>();
        if (fewest >= COMMON) {
            ownFirst(viewer, wanted, limit).forEach(each -> found.put(each.id().value(), each));
        }
        if (found.size() < limit) {
            candidates(viewer, wanted, rarest, limit)
                    .forEach(each -> found.putIfAbsent(each.id().value(), each));
        }
        return new ArrayList<>(found.values()).subList(0, Math.min(found.size(), limit));
    }

    private int count(Wanted wanted, int i) {
        return db.sql("select count(*) from (select from search_word w where " + wanted.condition(i, "w")
                        + " limit :most) capped")
                .params(wanted.params())
                .param("most", COMMON)
                .query(Integer.class)
                .single();
    }

    private List<Found> candidates(Viewer viewer, Wanted wanted, int rarest, int limit) {
        String candidates = """
                (select dealer_id as id, min(field) as field, bool_or(field in (1, 4)) as open
                   from (select w.dealer_id, w.field from search_word w where %s limit :candidates) w
                  group by dealer_id)""".formatted(wanted.condition(rarest, "w"));
        return select(viewer, wanted, rarest, candidates, limit);
    }

    private List<Found> ownFirst(Viewer viewer, Wanted wanted, int limit) {
        String own = viewer.role() == Role.LEAD_CREATOR
                ? "l.entered_by = :viewer order by l.created_at desc, l.dealer_id desc"
                : "l.owner_id = :viewer order by l.last_activity_at desc, l.dealer_id desc";
        String candidates = """
                (select l.dealer_id as id, 1 as field, false as open from dealer_listing l -- may: own ones
                  where %s limit :candidates)""".formatted(own);
        return select(viewer, wanted, -1, candidates, limit);
    }

    /**
     * Each candidate is asked for its other words, one by one ({@code limit} keeps the planner from joining with all
     * dealers that have such a word, which took a second among a million).
     *
     * @param tested the condition that the candidates fulfil; -1: none
     */
    private List<Found> select(Viewer viewer, Wanted wanted, int tested, String candidates, int limit) {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < wanted.choices().size(); i++) {
            if (i != tested) {
                others.append("""

                         and (select true from search_word o
                               where o.dealer_id = c.id and %s and (o.field in (1, 4) or %s) limit 1)""".formatted(wanted.condition(i, "o"), viewer.mayRead("d")));
            }
        }
        return db.sql("""
                select f.id, f.name, f.city, f.region, f.standing, f.owner_id, u.name as owner
                  from (select d.id, d.name, d.city, d.region, d.standing, d.owner_id, c.field
                          from %s c
                          join dealer d on d.id = c.id
                         where d.merged_into is null and %s and (c.open or %s)%s
                         limit :confirmed) f
                  left join app_user u on u.id = f.owner_id
                 order by (f.owner_id = :viewer) desc nulls last, f.field, f.id desc
                 limit :limit""".formatted(candidates, viewer.maySee("d"), viewer.mayRead("d"), others))
                .params(wanted.params())
                .params(viewer.params())
                .param("candidates", CANDIDATES)
                .param("confirmed", Math.max(limit, CONFIRMED))
                .param("limit", limit)
                .query((row, n) -> FoundRows.found(row, viewer))
                .list();
    }
}
