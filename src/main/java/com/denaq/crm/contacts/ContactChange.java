package com.denaq.crm.contacts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a change to a person. */
public sealed interface ContactChange {

    record Saved(Contact now) implements ContactChange {}

    /**
     * Somebody else has changed it since that version.
     *
     * @param by their name; null when it is not known any more
     */
    record Stale(Contact now, @Nullable String by, @Nullable Instant at) implements ContactChange {}

    /**
     * Somebody else has removed it since.
     *
     * @param was as it was then
     * @param by as of {@link Stale}
     */
    record Removed(
            Contact was, @Nullable String by, @Nullable Instant at) implements ContactChange {}
}
