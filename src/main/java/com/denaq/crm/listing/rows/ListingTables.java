package com.denaq.crm.listing.rows;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A dealer that is gone has no row in the lists; what was done to many at once stays as it was. */
@Component
class ListingTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("dealer_listing")
                        .merge(Fate.DERIVED)
                        .delete(Fate.DERIVED)
                        .erase(Fate.DERIVED)
                        .handOver(Fate.DERIVED),
                DealerTable.named("bulk_change_dealer").keptBut(Fate.KEPT));
    }
}
