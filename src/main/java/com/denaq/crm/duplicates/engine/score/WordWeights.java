package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.List;

/**
 * What words are worth in names of companies of these towns.
 *
 * @param towns of both companies: their names tell little in the name of a company
 */
record WordWeights(Rarity rarity, List<String> towns) {

    private static final double TOWN = 1.5;

    /** Of a word that is said or left out as one likes. */
    static final double DRESSING = 0.4;

    double bits(Token word, boolean ofTown) {
        double bits = rarity.bits(word);
        return ofTown ? Math.min(TOWN, bits) : word.kind() == Token.Kind.DRESSING ? Math.min(DRESSING, bits) : bits;
    }

    boolean ofTown(Token word) {
        for (String town : towns) {
            if (Town.named(town, word.text())) {
                return true;
            }
        }
        return false;
    }
}
