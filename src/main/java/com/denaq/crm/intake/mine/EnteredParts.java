package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up in which leads of somebody a text may stand, by the threes of letters that it has: in what they entered, in what
 * it is called now, or in what they have made of it since. {@link EnteredText} tells whether it does.
 */
@Component
class EnteredParts {

    /** A letter that no word begins or ends with: what a word has in common with itself between these is its inner part. */
    private static final String OUTSIDE = "ÿ";

    /** As the indexes have it: what is of others has other parts, so that nothing is asked of whose it is besides. */
    private static final String ENTERED = """
            text_parts(a.by_user, coalesce(a.name, '') || chr(10) || coalesce(a.city, '') || chr(10) || coalesce(a.typed ->> 'site', ''))""";

    private static final String PRESENT = """
            text_parts(d.entered_by, d.name || chr(10) || coalesce(d.city, '') || chr(10) || coalesce(d.site, ''))""";

    private static final String CHANGED = """
            text_parts(e.by_user, coalesce(e.changes #>> '{name,1}', '') || chr(10) || coalesce(e.changes #>> '{city,1}', '')
                || chr(10) || coalesce(e.changes #>> '{site,1}', ''))""";

    /** Null where there is no word: then nothing has them. */
    private static final String ALL = "(select array_agg(part) from word, unnest(word.parts) as part)";

    private final JdbcClient db;

    EnteredParts(JdbcClient db) {
        this.db = db;
    }

    /**
     * In no order, some twice. A correction has only what was corrected, and the text may stand partly in that: each word
     * is looked up there by itself.
     */
    Long[] leads(Viewer viewer, Sought sought) {
        List<String> words = sought.lookedUp();
        return db.sql("""
                with word as materialized (
                    select nullif(array(select unnest(text_parts(v.whose, w.word)) intersect select unnest(text_parts(v.whose, w.between))), '{}') as parts
                      from (select :viewer::bigint as whose) v, unnest(:words::text[], :between::text[]) as w (word, between))
                (select a.dealer_id from lead_attempt a
                  where %1$s @> %4$s and a.outcome <> 'BLOCKED' and a.dealer_id is not null)
                 union all
                (select d.id from dealer d -- all dealers: those that the viewer entered
                  where %2$s @> %4$s)
                 union all
                (select e.dealer_id from word join audit_entry e on %3$s @> word.parts
                  where e.subject = 'dealer' and e.action = 'changed' and e.dealer_id is not null
                    and coalesce(e.changes -> 'name', e.changes -> 'city', e.changes -> 'site') is not null)""".formatted(ENTERED, PRESENT, CHANGED, ALL))
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
}
