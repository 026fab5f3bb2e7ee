package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A company on its way in.
 *
 * @param owner null: free
 * @param inReview it looked similar to one that is here: it waits for an admin, undistributed
 */
public record NewDealer(
        Facts facts, Source source, @Nullable UserId owner, boolean inReview) {

    public static NewDealer of(Facts facts, Source source) {
        return new NewDealer(facts, source, null, false);
    }

    public NewDealer ownedBy(@Nullable UserId user) {
        return new NewDealer(facts, source, user, inReview);
    }

    public NewDealer forReview() {
        return new NewDealer(facts, source, null, true);
    }
}
