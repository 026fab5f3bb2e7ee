package com.denaq.crm.duplicates.engine;

import java.util.Set;

/** A question with the keys that tell enough to look for it among the rows of a list. */
public final class ReadCompany {

    final Asked asked;
    private final Set<Long> keys;

    ReadCompany(Asked asked, Set<Long> keys) {
        this.asked = asked;
        this.keys = keys;
    }

    public Set<Long> keys() {
        return keys;
    }
}
