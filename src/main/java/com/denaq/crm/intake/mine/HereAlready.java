package com.denaq.crm.intake.mine;

/** What somebody entered and was here already: it was merged with that, or kept as a note of it. */
final class HereAlready {

    /** With the columns of {@code dealer_listing} that My leads looks at; it has no rows of these. */
    static final String ROWS = """
            (select d.id as dealer_id, d.entered_by, 'HERE' as standing, m.at as standing_since, false as in_review,
                    d.owner_id, d.created_at
               from dealer d -- all dealers: those that the viewer entered
               join dealer_merge m on m.loser = d.id and m.undone_at is null
              where d.entered_by = :viewer and d.merged_into is not null and d.erased_at is null
              union all
             select d.id, d.entered_by, 'HERE', v.decided_at, false, d.owner_id, d.created_at
               from review v
               join dealer d on d.id = v.dealer_id -- all dealers: those that the viewer entered
              where v.asked_by = :viewer and v.decision = 'SAME' and d.entered_by = :viewer
                and d.deleted_at is not null and d.merged_into is null and d.erased_at is null)""";

    private HereAlready() {}
}
