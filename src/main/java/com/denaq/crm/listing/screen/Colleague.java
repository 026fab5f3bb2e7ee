package com.denaq.crm.listing.screen;

import com.denaq.crm.access.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be given dealers.
 *
 * @param invited hasn't come in yet
 * @param load null: that isn't the viewer's to know
 */
public record Colleague(
        User user, boolean invited, @Nullable Load load) {

    /**
     * What they have to do.
     *
     * @param works leads and firms
     * @param room for how many more
     */
    public record Load(long works, long room) {}
}
