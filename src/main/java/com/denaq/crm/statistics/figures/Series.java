package com.denaq.crm.statistics.figures;

/** What is counted; V45 says how each is made up. */
public enum Series {
    MOVED,
    BROUGHT,
    STAYED,
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
