package com.denaq.crm.distribution.planning;

/** How many each agent gets. */
public enum Rule {
    /** Each region to those whose territory it is; the rest by room. */
    TERRITORY,
    /** All to one. */
    ONE,
    /** One after the other, the same number each. */
    IN_TURN,
    /** Each next one to whoever has most room, nobody more than they have room for. */
    ROOM,
    /** As typed. */
    MIXED
}
