package com.denaq.crm.listing.rows;

import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import java.util.List;
import org.springframework.stereotype.Component;

/** That the rows say what the dealers say. */
@Component
class ListingChecks implements Checks {

    @Override
    public List<Check> all() {
        return List.of(
                new Check("listing-complete", "Each live dealer, and no other, has its row in the lists", """
                        select 'Dealer ' || coalesce(d.id, l.dealer_id)
                               || case when l.dealer_id is null then ' is missing from the lists' else ' is gone but listed' end
                          from (select id from dealer where deleted_at is null and merged_into is null) d -- all dealers
                          full join dealer_listing l on l.dealer_id = d.id
                         where d.id is null or l.dealer_id is null"""),
                new Check(
                        "listing-current",
                        "A dealer's row in the lists repeats its stage, owner, hours, last activity, step and what waits",
                        """
                        select 'Dealer ' || l.dealer_id || ' is listed otherwise than it is'
                          from dealer_listing l
                          join (select d.id, %s from %s) d on d.id = l.dealer_id
                         where (%s) is distinct from (%s)""".formatted(
                                ListingRows.VALUES, ListingRows.OF_DEALER, ListingRows.of("l"), ListingRows.of("d"))),
                new Check("listing-hours", "The hours of each listed dealer are known", """
                        select 'Dealer ' || l.dealer_id || ' has hours that the queue does not know'
                          from dealer_listing l -- all dealers
                         where not exists (select from business_hours h where h.id = l.hours_id)"""),
                new Check("standing-counts", "The counters of standings are the numbers of listed dealers", """
                        select 'Owner ' || coalesce(owner_id::text, 'nobody') || ' and ' || standing || ' are off by ' || sum(n)
                          from (select owner_id, standing, n from standing_count
                                union all
                                select owner_id, standing, -count(*) from dealer_listing group by 1, 2) c -- all dealers
                         group by owner_id, standing
                        having sum(n) <> 0"""));
    }
}
