package com.denaq.crm.reading.parts;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was read last. A row of a list is read by its columns, as a company and for its keys, and each time its phone and
 * site are. Of two that fall in one place the later stays.
 */
public final class Recent<K, V> {

    private static final int PLACES = 1 << 9;

    private record Known<K, V>(K key, V value) {}

    private final AtomicReferenceArray<Known<K, V>> known = new AtomicReferenceArray<>(PLACES);
    private final Function<K, V> read;

    /** @param read always the same of the same; what it gives is never changed */
    public Recent(Function<K, V> read) {
        this.read = read;
    }

    public V of(K key) {
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        Known<K, V> before = known.get(place);
        if (before != null && before.key.equals(key)) {
            return before.value;
        }
        V value = read.apply(key);
        known.set(place, new Known<>(key, value));
        return value;
    }
}
