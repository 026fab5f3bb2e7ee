package com.denaq.crm.api.users;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerOwners.Taking;
import com.denaq.crm.dealers.Dealers;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an agent gives to themselves: free leads, up to the cap, as on their page. */
@Component
class FreeLeads {

    private final Dealers dealers;
    private final DealerOwners owners;

    FreeLeads(Dealers dealers, DealerOwners owners) {
        this.dealers = dealers;
        this.owners = owners;
    }

    /** Those of them that are free. */
    List<DealerId> among(Viewer viewer, List<DealerId> ids) {
        return dealers.cards(viewer, ids).stream()
                .filter(dealer -> viewer.mayTake(dealer.ownership()))
                .map(Dealer::id)
                .toList();
    }

    /** All, or a problem that names the one at which it ended; the caller's transaction takes the others back. */
    void take(Viewer viewer, List<DealerId> leads) {
        for (DealerId lead :
                leads.stream().sorted(Comparator.comparing(DealerId::value)).toList()) {
            switch (owners.take(viewer, lead)) {
                case Taking.Taken taken -> {}
                case Taking.CapReached cap ->
                    throw ApiProblem.conflict("lead-cap", "cap", cap.cap()).with("cap", cap.cap());
                case Taking.Gone gone ->
                    throw ApiProblem.conflict("lead-gone", "dealer", lead.toString())
                            .with("dealer", lead.value());
            }
        }
    }
}
