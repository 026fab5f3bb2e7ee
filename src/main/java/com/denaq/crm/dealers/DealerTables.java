package com.denaq.crm.dealers;

import java.util.List;

/**
 * What a room keeps about dealers. A bean of this type in each such room: whoever merges asks them all, in the
 * transaction of the merge and with both dealers locked.
 */
public interface DealerTables {

    List<DealerTable> tables();

    /** Takes along, or copies, what is more than a row with another dealer's number. */
    default void merge(MergedDealers merge) {}

    /** The same backwards. Both dealers are there again; what happened since stays with the winner. */
    default void undo(MergedDealers merge) {}
}
