package com.denaq.crm.statistics.figures;

/** What is counted; V45, V63, V66, V131, V151 and V275 say how each is made up. */
public enum Series {
    MOVED,
    BROUGHT,
    STAYED,
    STOOD,
    REFUSED,
    AGAIN,
    STANDS,
    AGE,
    COHORT,
    CHANGED,
    DID,
    /** Seconds of the calls that were talks. Most that are logged by hand have none, and count neither here nor as timed. */
    TALKED,
    /** The talks whose seconds are known: as many as {@link #TALKED} are of. */
    TIMED,
    TRIED
}
