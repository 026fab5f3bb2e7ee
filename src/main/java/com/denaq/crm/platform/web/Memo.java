package com.denaq.crm.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the drawing of one answer has read, so that the pieces of a page that need the same read it once. Not for what is
 * read before a change of the same request.
 */
public final class Memo {

    private record Key(Class<?> what, Object of) {}

    private final Map<Key, Object> read = new HashMap<>();

    /** What there is of that kind for that key. */
    public <K, V> V get(Class<V> what, K of, Function<? super K, V> reading) {
        Key key = new Key(what, of);
        V known = what.cast(read.get(key));
        if (known == null) {
            known = reading.apply(of);
            read.put(key, known);
        }
        return known;
    }

    /** The one of that kind for that key, if there is one. */
    public <K, V> Optional<V> find(Class<V> what, K of, Function<? super K, Optional<V>> reading) {
        return list(what, of, key -> reading.apply(key).stream().toList()).stream()
                .findFirst();
    }

    /** All of that kind for that key. */
    public <K, V> List<V> list(Class<V> what, K of, Function<? super K, List<V>> reading) {
        return get(Several.class, new Key(what, of), key -> new Several(reading.apply(of))).all.stream()
                .map(what::cast)
                .toList();
    }

    private record Several(List<?> all) {}
}
