package com.denaq.crm.dealers;

/** The kinds of rows in the stage history. */
public enum MoveKind {
    ENTER,
    START_WORK,
    REFUSE,
    TRY_AGAIN,
    AGREE,
    STARTS_RESELLING,
    STOPS_RESELLING,
    MERGE,
    TAKE_BACK
}
