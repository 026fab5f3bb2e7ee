package com.denaq.crm.contacts;

/** What became of a change to a dealer's own phones and e-mails. */
public sealed interface ReachChange {

    /** @param before for taking it back */
    record Saved(Reach now, Reach before) implements ReachChange {}

    /** Somebody else has changed them since. */
    record Stale(Reach now) implements ReachChange {}
}
