package com.denaq.crm.myday;

/** The parts of the queue, in the order in which they are worth doing. A dealer stands in the first that it belongs to. */
public enum QueueSection {
    /** Replies, messages and missed calls that wait for an answer; the newest first. */
    ANSWER,
    /** Steps that are due, of dealers that are there now; the longest due first. */
    DUE,
    /** Steps that are due, of dealers that are closed now, and those of later today: in the order of when they can be done. */
    LATER,
    /** Leads of mine that have no next step yet: where the shop is open first, then the oldest first. */
    NEW,
    /** Of mine, without a next step or never called; the longest neglected first. */
    NEGLECTED
}
