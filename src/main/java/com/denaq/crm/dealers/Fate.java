package com.denaq.crm.dealers;

/** What becomes of the rows of a table when something happens to their dealer. */
public enum Fate {
    /** They go along: to the other dealer, back again, or to the new owner. */
    MOVED,
    /** They stay as they are; what the other dealer lacks is copied, and the copies taken away again. */
    COPIED,
    /** They stay as they are. */
    KEPT,
    /** They repeat others and are worked out anew. */
    DERIVED,
    /** They stay, because they are counted, without their words. */
    EMPTIED,
    /** They are deleted. */
    REMOVED
}
