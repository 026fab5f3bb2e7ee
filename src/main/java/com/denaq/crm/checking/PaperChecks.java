package com.denaq.crm.checking;

import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import java.util.List;
import org.springframework.stereotype.Component;

/** The guards of <i>agree</i> and <i>starts reselling</i>, asked afterwards, and that rows hang on the right dealer. */
@Component
class PaperChecks implements Checks {

    @Override
    public List<Check> all() {
        return List.of(
                account(),
                new Check("client-with-evidence", "Whoever became a client had evidence of reselling then", """
                        select 'Dealer ' || d.id || ' is a client without evidence'
                          from dealer d -- all dealers: a check of the whole database
                         where d.standing = 'CLIENT' and d.deleted_at is null and d.merged_into is null
                           and not exists (select from evidence e where e.dealer_id = d.id)"""),
                new Check("refusal-in-the-history", "A dead end has the reason and date of its last refusal", """
                        select 'Dealer ' || d.id || ' is in the dead end for another reason than its history says'
                          from dealer d -- all dealers: a check of the whole database
                          join stage_move m on m.dealer_id = d.id and m.seq = d.stage_seq
                         where d.standing = 'DEAD_END' and m.kind in ('REFUSE', 'TAKE_BACK')
                           and m.refusal_reason is distinct from d.refusal_reason"""),
                people(),
                new Check("in-review-waits", "A lead that is in review waits for an admin's word", """
                        select 'Dealer ' || d.id || ' is in review, but nobody is asked about it'
                          from dealer d -- all dealers: a check of the whole database
                         where d.in_review and d.deleted_at is null and d.merged_into is null
                           and not exists (select from review r where r.dealer_id = d.id and r.decision is null)"""));
    }

    /**
     * A paper that became required, or was taken back, later doesn't undo an agreement: so only that it had those asked
     * for then. Since when one is, the audit knows; who agreed within the minute may not have seen it yet.
     */
    private static Check account() {
        return new Check(
                "account-with-papers",
                "An account agreed with all required papers verified, or by an admin's override",
                """
                with asked as (
                    select subject_id as paper_type, max(at) + interval '1 minute' as since
                      from audit_entry
                     where subject = 'paper-type'
                       and (changes #>> '{required,1}' = 'true' or changes #>> '{retired,1}' = 'false')
                     group by subject_id)
                select 'Dealer ' || d.id || ' is an account without ' || string_agg(t.code, ', ' order by t.position)
                  from dealer d -- all dealers: a check of the whole database
                  join lateral (select override_reason, at from stage_move m
                                 where m.dealer_id = d.id and m.kind = 'AGREE' order by seq desc limit 1) m on true
                  join paper_type t on t.required and not t.retired
                  left join asked a on a.paper_type = t.id
                 where d.standing in ('ACCOUNT', 'CLIENT') and d.deleted_at is null and d.merged_into is null
                   and m.override_reason is null and (a.since is null or a.since < m.at)
                   and not exists (select from paper p
                                    where p.dealer_id = d.id and p.paper_type = t.id
                                      and (p.state = 'VERIFIED' or p.state_since > m.at))
                 group by d.id""");
    }

    private static Check people() {
        return new Check(
                "people-of-the-dealer", "Phones, e-mails, activities and steps name people of their own dealer", """
                select what || ' ' || r.id || ' of dealer ' || r.dealer_id || ' names somebody of dealer ' || c.dealer_id
                  from (select 'Phone' as what, id, dealer_id, contact_id from phone where contact_id is not null
                        union all
                        select 'E-mail', id, dealer_id, contact_id from email where contact_id is not null
                        union all
                        select 'Activity', id, dealer_id, contact_id from activity where contact_id is not null
                        union all
                        select 'Next step', id, dealer_id, contact_id from next_step where contact_id is not null) r
                  join contact c on c.id = r.contact_id
                 where c.dealer_id <> r.dealer_id""");
    }
}
