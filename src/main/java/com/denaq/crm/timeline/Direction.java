package com.denaq.crm.timeline;

/** From the dealer to us, or from us to the dealer. */
public enum Direction {
    IN,
    OUT
}
