package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Viewer;

/** By what somebody finds a lead of theirs: what the list shows of it, and nothing that others wrote since. */
final class EnteredText {

    private static final String PRESENT = "concat_ws(chr(10), d.name, d.site, d.city)";

    /** As {@code OwnEntries} puts it together; the latest entry, and all that they corrected themselves. */
    private static final String ENTERED = """
            coalesce((select concat_ws(chr(10), a.name, a.city, a.typed ->> 'site',
                             (select string_agg(concat_ws(chr(10), e.changes #>> '{name,1}', e.changes #>> '{city,1}',
                                                          e.changes #>> '{site,1}'), chr(10))
                                from audit_entry e
                               where e.dealer_id = l.dealer_id and e.by_user = :viewer
                                 and e.subject = 'dealer' and e.action = 'changed'))
                        from lead_attempt a
                       where a.dealer_id = l.dealer_id and a.by_user = :viewer and a.name is not null
                         and a.outcome in ('ADDED', 'IN_REVIEW') and a.undone_at is null
                       order by a.at desc, a.id desc limit 1), concat_ws(chr(10), d.name, d.city))""";

    private EnteredText() {}

    /** The dealer is {@code d}, its row {@code l}. */
    static String of(Viewer viewer) {
        return viewer.seesOwners()
                ? PRESENT
                : "case when " + viewer.mayReadRow("l") + " then " + PRESENT + " else " + ENTERED + " end";
    }
}
