package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Profile;
import java.util.Map;

/** A question with the keys that tell enough to look for it among the rows of a list. */
public final class ReadCompany {

    final Asked asked;
    private final Map<Long, Float> keys;

    ReadCompany(Asked asked, Map<Long, Float> keys) {
        this.asked = asked;
        this.keys = keys;
    }

    public Map<Long, Float> keys() {
        return keys;
    }

    public Profile profile() {
        return asked.profile();
    }
}
