package com.denaq.crm.contacts;

import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person at a dealer.
 *
 * @param role what they do there, in words
 * @param remark what the caller should know
 * @param doNotCall asked not to be called: numbers are shown crossed out and nothing calls them
 * @param version grows with every change, of phones and e-mails too
 */
public record Contact(
        ContactId id,
        DealerId dealer,
        String name,
        @Nullable String role,
        @Nullable String language,
        @Nullable String remark,
        boolean doNotCall,
        Reach reach,
        Instant createdAt,
        int version) {

    public boolean callable() {
        return !doNotCall && reach.phone().isPresent();
    }

    Contact with(Reach own) {
        return new Contact(id, dealer, name, role, language, remark, doNotCall, own, createdAt, version);
    }
}
