package com.denaq.crm.listing.bulk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.DealerLists;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up which dealers are meant. */
@Component
class PickedDealers {

    private final DealerLists lists;

    PickedDealers(DealerLists lists) {
        this.lists = lists;
    }

    /** One more than {@link Picked#MOST} where there are too many. */
    List<DealerId> of(Screen screen, Viewer viewer, Picked picked) {
        return picked.whole()
                ? lists.portion(viewer, DealerFilter.parse(picked.query()), screen.zone(), 0, Picked.MOST + 1)
                : picked.id().stream().map(DealerId::new).toList();
    }
}
