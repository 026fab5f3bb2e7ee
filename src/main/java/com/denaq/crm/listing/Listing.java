package com.denaq.crm.listing;

import com.denaq.crm.listing.rows.Rebuild;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The rows that lists filter and sort by. They keep themselves; only who fills the database past all doors needs this. */
@Component
public class Listing {

    private final Rebuild rebuild;

    Listing(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** All rows anew, in one transaction during which lists wait. The number told is of the dealers done so far. */
    public void rebuildAll(LongConsumer progress) {
        rebuild.all(progress);
    }
}
