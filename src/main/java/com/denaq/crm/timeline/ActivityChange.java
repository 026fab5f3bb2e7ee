package com.denaq.crm.timeline;

/** What became of a correction. */
public sealed interface ActivityChange {

    record Saved(Activity now) implements ActivityChange {}

    /** It was changed since that version. */
    record Stale(Activity now) implements ActivityChange {}
}
