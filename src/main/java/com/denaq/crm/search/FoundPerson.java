package com.denaq.crm.search;

import com.denaq.crm.dealers.DealerId;
import org.jspecify.annotations.Nullable;

/**
 * A person at a dealer, or the dealer's own phone or e-mail, that was found.
 *
 * @param name null: the dealer's own
 * @param by the phone, as E.164, or the e-mail by which; null: by the name
 */
public record FoundPerson(
        DealerId dealer,
        String dealerName,
        @Nullable String name,
        @Nullable String by,
        boolean doNotCall) {}
