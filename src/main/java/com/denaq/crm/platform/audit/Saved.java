package com.denaq.crm.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What became of something that a person wanted to change.
 *
 * @param stale somebody else has changed it meanwhile: nothing was saved
 * @param entry of the audit, by which it can be taken back; null: nothing was changed
 */
public record Saved(boolean stale, @Nullable Long entry) {

    public static final Saved STALE = new Saved(true, null);
    public static final Saved UNCHANGED = new Saved(false, null);

    public static Saved as(long entry) {
        return new Saved(false, entry);
    }
}
