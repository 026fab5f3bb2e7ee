package com.denaq.crm.intake.mine;

/**
 * What somebody entered and was here already, or is no more, with the columns of {@code dealer_listing} that My leads looks at; it has no
 * rows of these.
 */
final class HereAlready {

    /** It was merged with what is here. */
    static final String MERGED = """
            (select d.id as dealer_id, d.entered_by, 'HERE' as standing, m.at as standing_since, false as in_review,
                    d.owner_id, d.created_at
               from dealer d -- all dealers: those that the viewer entered
               join dealer_merge m on m.loser = d.id and m.undone_at is null
              where d.entered_by = :viewer and d.merged_into is not null and d.erased_at is null)""";

    /** It was kept as a note of what is here. Who asked for the review has entered it. */
    static final String NOTED = """
            (select v.dealer_id, v.asked_by as entered_by, 'HERE' as standing, v.decided_at as standing_since,
                    false as in_review, d.owner_id, d.created_at
               from review v
               join dealer d on d.id = v.dealer_id -- all dealers: those that the viewer entered
              where v.decision = 'SAME' and d.deleted_at is not null and d.merged_into is null and d.erased_at is null)""";

    /** It was here, and is in the recycle bin, or erased; only figures still tell of it. */
    static final String GONE = """
            (select d.id as dealer_id, d.entered_by, case when d.erased_at is null then 'DELETED' else 'ERASED' end as standing,
                    coalesce(d.erased_at, d.deleted_at) as standing_since, false as in_review, d.owner_id, d.created_at
               from dealer d -- all dealers: those that the viewer entered
              where d.entered_by = :viewer and d.deleted_at is not null and d.merged_into is null
                and (d.erased_at is not null
                     or not exists (select from review v where v.dealer_id = d.id and v.decision = 'SAME'))
             union all
             select d.id, d.entered_by, 'ERASED', d.erased_at, false, d.owner_id, d.created_at
               from dealer d -- all dealers: those that the viewer entered
              where d.entered_by = :viewer and d.merged_into is not null and d.erased_at is not null)""";

    /** As {@link #NOTED}, to be counted by the index alone: one that was brought back from the bin since is counted as well. */
    static final String NOTED_ROWS = """
            (select v.asked_by as entered_by, null::bigint as owner_id, 'HERE' as standing, false as in_review
               from review v where v.decision = 'SAME')""";

    private HereAlready() {}
}
