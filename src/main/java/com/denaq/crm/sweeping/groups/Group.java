package com.denaq.crm.sweeping.groups;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.List;

/**
 * Dealers to be looked at together.
 *
 * @param members in the order of their numbers
 * @param strongest of what links them
 */
record Group(List<Long> members, Link strongest) {

    static Group of(Link link) {
        return new Group(List.of(link.a(), link.b()), link);
    }

    /** A number for the set of its members. */
    long mark() {
        Hasher hasher = Hashing.farmHashFingerprint64().newHasher();
        members.forEach(hasher::putLong);
        return hasher.hash().asLong();
    }
}
