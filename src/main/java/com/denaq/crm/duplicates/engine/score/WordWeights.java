package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Token;
import java.util.List;

/**
 * What words are worth in names of companies of these towns.
 *
 * @param towns of both companies: their names tell little in the name of a company
 */
record WordWeights(Rarity rarity, List<String> towns) {

    private static final double TOWN = 1.5;
    private static final double DRESSING = 0.4;
    private static final double LEAST_OWN = 3;

    double bits(Token word) {
        double bits = rarity.bits(word);
        return ofTown(word)
                ? Math.min(TOWN, bits)
                : word.kind() == Token.Kind.DRESSING ? Math.min(DRESSING, bits) : bits;
    }

    /** Of those that nothing agrees with. */
    double sum(List<Token> words, boolean[] taken) {
        double sum = 0;
        for (int i = 0; i < taken.length; i++) {
            sum += taken[i] ? 0 : bits(words.get(i));
        }
        return sum;
    }

    /**
     * The same, where each word that isn't said or left out as one likes counts as a difference.
     *
     * @param given whether what is left are somebody's given names
     */
    double left(List<Token> words, boolean[] taken, boolean given) {
        double left = 0;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                Token word = words.get(i);
                boolean free = word.kind() == Token.Kind.DRESSING
                        || ofTown(word)
                        || word.text().length() == 1 && !(word.number() && i == taken.length - 1)
                        || given && word.initial();
                left += free ? Math.min(DRESSING, bits(word)) : given ? LEAST_OWN : Math.max(LEAST_OWN, bits(word));
            }
        }
        return left;
    }

    boolean ofTown(Token word) {
        if (word.text().length() > 2) {
            for (String town : towns) {
                if (town.contains(word.text())) {
                    return true;
                }
            }
        }
        return false;
    }
}
