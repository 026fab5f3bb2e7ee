package com.denaq.crm.duplicates.engine.score;

import java.util.ArrayList;
import java.util.List;

/** In which order the words of two names agree. */
final class WordOrder {

    private record Agreed(int asked, int known) {}

    private final List<Agreed> pairs = new ArrayList<>();
    private boolean translated;

    void add(int asked, int known, double likeness) {
        pairs.add(new Agreed(asked, known));
        translated |= likeness == WordPair.MEANT;
    }

    /** Whether one is neither the other's words nor their translation: words of its meaning, put otherwise. */
    boolean reworded() {
        return translated
                && pairs.stream()
                        .anyMatch(one ->
                                pairs.stream().anyMatch(other -> one.asked < other.asked && one.known > other.known));
    }
}
