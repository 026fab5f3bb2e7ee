package com.denaq.crm.search;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One dealer by its number; by that of one that was merged into it, too. */
@Component
class Cards {

    private final Dealers dealers;

    Cards(Dealers dealers) {
        this.dealers = dealers;
    }

    Optional<Found> card(Viewer viewer, DealerId id) {
        return dealers.card(viewer, dealers.survivor(viewer, id).orElse(id))
                .map(dealer -> new Found(
                        dealer.id(),
                        dealer.name(),
                        dealer.place(),
                        dealer.standing().kind().name(),
                        viewer.seesOwners() ? dealer.ownerName() : null,
                        dealer.owner() != null && viewer.is(dealer.owner())));
    }
}
