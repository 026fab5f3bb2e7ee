package com.denaq.crm.dealers;

/** By which door a dealer came in. */
public enum Source {
    LEAD_CREATOR,
    AGENT,
    ADMIN,
    IMPORT,
    API
}
