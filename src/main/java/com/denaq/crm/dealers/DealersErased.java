package com.denaq.crm.dealers;

import java.util.List;

/**
 * These dealers are erased for good, in this transaction. Whoever keeps words, names or files of theirs listens and
 * takes them away; rows that are counted stay.
 */
public record DealersErased(List<DealerId> dealers) {

    /** For a statement's {@code any(:dealers)}. */
    public Long[] ids() {
        return dealers.stream().map(DealerId::value).toArray(Long[]::new);
    }
}
