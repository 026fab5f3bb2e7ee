package com.denaq.crm.search;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.search.Found.By;
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
        Optional<DealerId> into = dealers.survivor(viewer, id);
        DealerId there = into.orElse(id);
        return (viewer.seesOwners() ? dealers.card(viewer, there) : dealers.find(viewer, there))
                .map(dealer -> new Found(
                        dealer.id(),
                        dealer.name(),
                        dealer.place(),
                        dealer.standing().kind().name(),
                        viewer.seesOwners() ? dealer.ownerName() : null,
                        dealer.owner() != null && viewer.is(dealer.owner()),
                        into.isPresent() ? new By(By.Kind.FORMER, id.number()) : null));
    }
}
