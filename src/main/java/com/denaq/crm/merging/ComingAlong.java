package com.denaq.crm.merging;

import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Together;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.MergedDealers;
import com.denaq.crm.papers.FurtherPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells before a merge what comes along with it. Whoever asks has read both. */
@Component
public class ComingAlong {

    private final JdbcClient db;
    private final Contacts contacts;

    ComingAlong(JdbcClient db, Contacts contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    public Together together(DealerId stays, DealerId goes) {
        return new Together(contacts.book(stays), contacts.book(goes));
    }

    /** The open step of the loser that the merge has ended. */
    @Nullable
    Long endedStep(MergedDealers merge) {
        return db.sql("select key::bigint from merge_row"
                        + " where merge_id = :merge and relation = 'next_step' and (before ->> 'ends')::boolean")
                .params(merge.params())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Of two next steps the one of the dealer that stays is left; a paper comes where it is further. */
    public Along of(DealerId stays, DealerId goes, Together together) {
        return db.sql("""
                select :people::bigint as people, :phones::bigint as phones, :emails::bigint as emails,
                       (select count(*) from activity where dealer_id = :loser and deleted_at is null
                           and kind not in ('STAGE', 'ASSIGNMENT', 'PAPER')) as activities,
                       (select count(*) from next_step where dealer_id = :loser and done_at is null and not exists (
                           select from next_step where dealer_id = :winner and done_at is null)) as steps,
                       (select count(*) """ + FurtherPapers.FROM + """
                       ) as papers,
                       (select count(*) from stored_file where dealer_id = :loser) as files,
                       (select count(*) from evidence where dealer_id = :loser and removed_at is null) as evidence,
                       (select count(*) from sticky_note where dealer_id = :loser and withdrawn_at is null) as notes""")
                .param("winner", stays.value())
                .param("loser", goes.value())
                .param("people", together.people().size())
                .param("phones", together.phones())
                .param("emails", together.emails())
                .query(Along.class)
                .single();
    }
}
