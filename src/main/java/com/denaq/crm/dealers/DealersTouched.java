package com.denaq.crm.dealers;

import java.util.Collection;
import java.util.List;

/**
 * Something that lists, search or the duplicate check repeat about these dealers has changed, in this transaction.
 * Whoever keeps a row derived from a dealer listens and works it out anew, in the same transaction.
 */
public record DealersTouched(List<DealerId> dealers, Aspect aspect) {

    /** What has changed. */
    public enum Aspect {
        /** Name, place, site, … */
        FACTS,
        /** Contacts, phones, e-mails. */
        PEOPLE,
        STANDING,
        OWNER,
        ACTIVITY,
        STEP,
        /** Entered, deleted, restored, merged. */
        EXISTENCE
    }

    public static DealersTouched one(DealerId dealer, Aspect aspect) {
        return new DealersTouched(List.of(dealer), aspect);
    }

    public static DealersTouched all(Collection<DealerId> dealers, Aspect aspect) {
        return new DealersTouched(List.copyOf(dealers), aspect);
    }
}
