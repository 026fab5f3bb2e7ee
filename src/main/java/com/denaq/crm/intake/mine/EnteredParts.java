package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up in which leads of somebody a text may stand, by the threes of letters that it has: in what they entered, or in
 * what somebody has made of it since. {@link EnteredText} tells whether it does.
 */
@Component
class EnteredParts {

    /** A letter that no word begins or ends with: what a word has in common with itself between these is its inner part. */
    private static final String OUTSIDE = "ÿ";

    /** As the index has it: what others entered has other parts, so that nothing is asked of {@code by_user} besides. */
    private static final String ENTERED = """
            text_parts(a.by_user, coalesce(a.name, '') || chr(10) || coalesce(a.city, '') || chr(10) || coalesce(a.typed ->> 'site', ''))""";

    private static final String CHANGED = """
            text_parts(0, coalesce(e.changes #>> '{name,1}', '') || chr(10) || coalesce(e.changes #>> '{city,1}', '')
                || chr(10) || coalesce(e.changes #>> '{site,1}', ''))""";

    private final JdbcClient db;

    EnteredParts(JdbcClient db) {
        this.db = db;
    }

    /** In no order, some twice. */
    Long[] leads(Viewer viewer, Sought sought) {
        List<String> words = sought.lookedUp();
        return db.sql("""
                (select a.dealer_id from lead_attempt a
                  where %s @> %s
                    and a.outcome <> 'BLOCKED' and a.dealer_id is not null)
                 union all
                (select e.dealer_id from audit_entry e
                   join dealer d on d.id = e.dealer_id -- all dealers: those that the viewer entered
                  where %s @> %s and d.entered_by = (select :viewer::bigint) and e.subject = 'dealer'
                    and e.action <> 'created'
                    and coalesce(e.changes -> 'name', e.changes -> 'city', e.changes -> 'site') is not null)""".formatted(ENTERED, parts("(select :viewer::bigint)"), CHANGED, parts("0")))
                .params(viewer.params())
                .param("words", words.toArray(String[]::new))
                .param("between", words.stream().map(EnteredParts::between).toArray(String[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** A whole part may stand within a word; a smaller one is how it begins. */
    private static String between(String word) {
        return Sought.whole(word) ? OUTSIDE + word + OUTSIDE : word + OUTSIDE + OUTSIDE;
    }

    private static String parts(String whose) {
        return """
                (select array_agg(part) from unnest((select :words::text[]), (select :between::text[])) as w (word, between)
                  cross join lateral (select unnest(text_parts(%1$s, w.word))
                                       intersect select unnest(text_parts(%1$s, w.between))) as p (part))""".formatted(whose);
    }
}
