package com.denaq.crm.merging;

import com.denaq.crm.dealers.DealerId;
import java.time.Instant;

/** Somebody's word about two dealers; {@code a} has the lower number. */
public record Decision(long id, DealerId a, DealerId b, boolean same, String byName, Instant at) {

    /** Where it was said. */
    public enum Source {
        PAGE,
        API,
        REVIEW,
        MERGE
    }

    /** The one of the two that isn't this one. */
    public DealerId other(DealerId one) {
        return a.equals(one) ? b : a;
    }
}
