package com.denaq.crm.duplicates.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A company as it is compared: its keys by kind, and its place. */
record Profile(Map<KeyKind, Set<String>> keys, Place place) {

    static Profile of(Collection<Key> keys, Place place) {
        Map<KeyKind, Set<String>> byKind = new EnumMap<>(KeyKind.class);
        keys.forEach(key -> byKind.computeIfAbsent(key.kind(), kind -> new LinkedHashSet<>())
                .add(key.text()));
        return new Profile(byKind, place);
    }

    Set<String> of(KeyKind kind) {
        return keys.getOrDefault(kind, Set.of());
    }

    boolean has(KeyKind kind) {
        return !of(kind).isEmpty();
    }
}
