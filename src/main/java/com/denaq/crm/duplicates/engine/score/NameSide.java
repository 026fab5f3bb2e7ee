package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Persons;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.List;
import java.util.function.Predicate;

/**
 * One of two names that are laid beside each other, and which of its words agree with the other's.
 *
 * @param taken by word, changed as they are matched
 */
record NameSide(Reading reading, boolean[] taken) {

    private List<Token> words() {
        return reading.tokens();
    }

    /** Of a person whose surname is the other's whole name, given names are left out as one likes. */
    double left(WordWeights weights, NameSide other) {
        return weights.left(words(), taken, !other.open() && surname());
    }

    private boolean surname() {
        boolean surname = false;
        for (int i = 0; reading.person() && i < taken.length; i++) {
            surname |= taken[i] && !Persons.given(words(), i);
        }
        return surname;
    }

    /** Whether anything is left over. */
    boolean open() {
        return any(word -> true);
    }

    /** Whether what is left are words with a meaning in any shop's name, or numbers. */
    boolean knownWords() {
        return !any(NameSide::own);
    }

    boolean generic() {
        return !any(word -> !word.generic());
    }

    boolean number() {
        return any(Token::number);
    }

    private static boolean own(Token word) {
        return word.kind() == Token.Kind.OWN && !word.number();
    }

    private boolean any(Predicate<Token> such) {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && such.test(words().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What is left, without blanks. */
    String rest() {
        return rest(word -> true);
    }

    String ownRest() {
        return rest(NameSide::own);
    }

    private String rest(Predicate<Token> such) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < taken.length; i++) {
            rest.append(
                    taken[i] || !such.test(words().get(i)) ? "" : words().get(i).text());
        }
        return rest.toString();
    }
}
