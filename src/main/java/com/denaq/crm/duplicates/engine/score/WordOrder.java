package com.denaq.crm.duplicates.engine.score;

import java.util.ArrayList;
import java.util.List;

/** How the words of two names agree: in which order, and whether by their meaning. */
final class WordOrder {

    private record Agreed(int asked, int known) {}

    private final List<Agreed> pairs = new ArrayList<>();
    private boolean meant;
    private boolean translated;

    void add(int asked, int known, double likeness, boolean inOtherWords) {
        pairs.add(new Agreed(asked, known));
        meant |= likeness == WordPair.MEANT;
        translated |= inOtherWords;
    }

    /**
     * Whether only the meaning is the same: put otherwise, or what one is called by is another language's word for it. A
     * {@code Star} needn't be the {@code Zvezda} of the same town.
     */
    boolean reworded() {
        return translated || meant && turned();
    }

    private boolean turned() {
        return pairs.stream()
                .anyMatch(one -> pairs.stream().anyMatch(other -> one.asked < other.asked && one.known > other.known));
    }
}
