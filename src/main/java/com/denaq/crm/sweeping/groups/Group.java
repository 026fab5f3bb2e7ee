package com.denaq.crm.sweeping.groups;

import com.denaq.crm.duplicates.AlikePair;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.List;

/**
 * Dealers to be looked at together.
 *
 * @param members in the order of their numbers
 * @param strongest of what links them
 */
record Group(List<Long> members, AlikePair strongest) {

    static Group of(AlikePair pair) {
        return new Group(List.of(pair.a().value(), pair.b().value()), pair);
    }

    /** A number for the set of its members. */
    long mark() {
        Hasher hasher = Hashing.farmHashFingerprint64().newHasher();
        members.forEach(hasher::putLong);
        return hasher.hash().asLong();
    }
}
