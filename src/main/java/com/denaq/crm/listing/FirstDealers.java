package com.denaq.crm.listing;

import com.denaq.crm.access.Viewer;

/** Answered by {@code myday}: what an agent who has no dealer yet may begin with. */
public interface FirstDealers {

    /** How many free leads they may take at once; 0 where there are none. */
    int mayTake(Viewer viewer);
}
