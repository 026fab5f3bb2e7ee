package com.denaq.crm.search;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One dealer by its number; by that of one that was merged into it, too. For lead creators while it is theirs to read. */
@Component
class Cards {

    private final Dealers dealers;

    Cards(Dealers dealers) {
        this.dealers = dealers;
    }

    Optional<Found> card(Viewer viewer, DealerId id) {
        DealerId there = dealers.survivor(viewer, id).orElse(id);
        return (viewer.seesOwners() ? dealers.card(viewer, there) : dealers.find(viewer, there))
                .map(dealer -> new Found(
                        dealer.id(),
                        dealer.name(),
                        dealer.place(),
                        dealer.standing().kind().name(),
                        viewer.seesOwners() ? dealer.ownerName() : null,
                        dealer.owner() != null && viewer.is(dealer.owner())));
    }
}
