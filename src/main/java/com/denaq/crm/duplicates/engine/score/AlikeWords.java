package com.denaq.crm.duplicates.engine.score;

import java.util.Comparator;

/**
 * Two words of two names that are more or less one.
 *
 * @param asked its place in the one
 * @param known and in the other
 */
record AlikeWords(int asked, int known, double likeness, double bits) {

    static final Comparator<AlikeWords> LIKEST = Comparator.comparingDouble((AlikeWords pair) -> -pair.likeness)
            .thenComparingDouble(pair -> -pair.bits)
            .thenComparingInt(pair -> Math.abs(pair.asked - pair.known))
            .thenComparingInt(AlikeWords::asked);
}
