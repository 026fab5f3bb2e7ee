package com.denaq.crm.statistics.figures;

/** What is counted; V45, V63, V66, V131 and V151 say how each is made up. */
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
    TALKED,
    TRIED
}
