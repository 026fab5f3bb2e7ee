package com.denaq.crm.platform.settings;

import org.jspecify.annotations.Nullable;

/** What became of one of a {@link NamedList} that an admin wanted to add or change. */
public sealed interface Naming {

    /** {@code entry} of the audit, by which it can be taken back; null: nothing was changed. */
    record Done(long id, @Nullable Long entry) implements Naming {}

    /** Somebody else has changed it meanwhile. */
    record Stale() implements Naming {}

    /** Another one is called so, in English or in Russian. */
    record Taken(boolean en, boolean ru) implements Naming {}
}
