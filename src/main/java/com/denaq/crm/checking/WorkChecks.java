package com.denaq.crm.checking;

import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rule 3 of PRODUCT.md, section 2, and what belongs to it: steps, owners, answers that wait. */
@Component
class WorkChecks implements Checks {

    @Override
    public List<Check> all() {
        return List.of(
                stepOrNeglected(),
                new Check("one-open-step", "A dealer has at most one open next step", """
                        select 'Dealer ' || dealer_id || ' has ' || count(*) || ' open next steps'
                          from next_step where done_at is null group by dealer_id having count(*) > 1"""),
                new Check(
                        "step-of-the-owner",
                        "An open next step is its owner's to do, and none is open in the dead end",
                        """
                        select 'Next step ' || s.id || ' of dealer ' || d.id
                               || case when d.standing = 'DEAD_END' then ' is open in the dead end'
                                       else ' is not the owner''s' end
                          from next_step s join dealer d on d.id = s.dealer_id -- all dealers: a check of everything
                         where s.done_at is null and d.deleted_at is null and d.merged_into is null
                           and (d.standing = 'DEAD_END' or (d.owner_id is not null and s.assignee <> d.owner_id))"""),
                new Check(
                        "step-keeps-local-time",
                        "A next step is due at its local date and time in the dealer's zone",
                        """
                        select 'Next step ' || s.id || ' of dealer ' || d.id || ' is due at another time than it says'
                          from next_step s join dealer d on d.id = s.dealer_id -- all dealers: a check of everything
                         where s.done_at is null
                           and (s.zone <> d.time_zone
                                -- by an hour, where Java and the database know the zone by rules of different years
                                or s.due_at - (s.due_date + coalesce(s.due_time, d.opens)) at time zone s.zone
                                   not between interval '-1 hour' and interval '1 hour')"""),
                new Check("owner-works-here", "Whoever owns dealers is active and no lead creator", """
                        select 'User ' || u.id || ' (' || u.email || ') owns ' || count(*) || ' dealers but '
                               || case when u.active then 'is a lead creator' else 'does not work here any more' end
                          from dealer d join app_user u on u.id = d.owner_id -- all dealers: a check of everything
                         where (not u.active or u.role = 'LEAD_CREATOR') and d.deleted_at is null and d.merged_into is null
                         group by u.id"""),
                owners(),
                answers());
    }

    private static Check stepOrNeglected() {
        return new Check(
                "step-or-neglected",
                "A firm, account or client with an owner has an open step or stands in Neglected",
                """
                select 'Dealer ' || d.id || ' has no next step and does not stand in Neglected'
                  from dealer d -- all dealers: a check of the whole database
                  left join dealer_listing l on l.dealer_id = d.id
                 where d.standing in ('FIRM', 'ACCOUNT', 'CLIENT') and d.owner_id is not null
                   and d.deleted_at is null and d.merged_into is null
                   and not exists (select from next_step s where s.dealer_id = d.id and s.done_at is null)
                   and (l.dealer_id is null or l.next_due_at is not null or l.owner_id is distinct from d.owner_id
                        or l.standing <> d.standing)""");
    }

    private static Check owners() {
        return new Check(
                "owner-by-history",
                "A dealer's owner is whom it was last given to, each time from whoever had it",
                """
                select 'Dealer ' || dealer_id || ' was given away by somebody who did not own it (assignment ' || id || ')'
                  from (select id, dealer_id, from_user, lag(to_user) over (partition by dealer_id order by id) as had
                          from assignment) a
                 where from_user is distinct from had
                union all
                select 'Dealer ' || d.id || ' belongs to user ' || coalesce(d.owner_id::text, 'nobody')
                       || ' but was last given to ' || coalesce(a.to_user::text, 'nobody')
                  from dealer d -- all dealers: a check of the whole database
                  left join lateral (select to_user from assignment a
                                      where a.dealer_id = d.id order by id desc limit 1) a on true
                 where d.owner_id is distinct from a.to_user""");
    }

    private static Check answers() {
        return new Check("answers-wait-for-the-owner", "What waits for an answer waits for the dealer's owner", """
                select 'Activity ' || a.id || ' of dealer ' || a.dealer_id || ' waits for user '
                       || coalesce(a.needs_answer_by::text, 'nobody') || ' instead of ' || coalesce(t.who::text, 'nobody')
                  from activity a
                  join dealer d on d.id = a.dealer_id -- all dealers: a check of the whole database
                 cross join lateral (select case
                       when a.wants_answer and a.answered_at is null and a.deleted_at is null and d.deleted_at is null
                            and d.merged_into is null and (d.standing <> 'DEAD_END' or a.at > d.standing_since)
                            then d.owner_id end as who) t
                 where (a.wants_answer or a.needs_answer_by is not null) and a.needs_answer_by is distinct from t.who""");
    }
}
