package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Persons;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Edits;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One of two names that are laid beside each other: what its words are worth, and which of them agree with the other's. */
final class NameSide {

    private static final Pattern ROMAN = Pattern.compile("[ivx]{2,}");
    private static final double LEAST_OWN = 3;
    private static final int SHORTEST_OWN = 3;
    /** Nobody is called otherwise for it. */
    private static final String ARTICLE = "~the";

    /** However rare: a shop says what it deals in as it likes. */
    private static final double MOST_OF_TRADE = 4;

    private final Reading reading;
    private final List<Token> words;
    private final boolean[] taken;
    private final boolean[] ofTown;
    private final double[] bits;

    NameSide(Reading reading, WordWeights weights) {
        this.reading = reading;
        this.words = reading.tokens();
        this.taken = new boolean[words.size()];
        this.ofTown = new boolean[words.size()];
        this.bits = new double[words.size()];
        for (int i = 0; i < bits.length; i++) {
            ofTown[i] = weights.ofTown(words.get(i));
            bits[i] = weights.bits(words.get(i), ofTown[i]);
        }
    }

    Reading reading() {
        return reading;
    }

    int size() {
        return bits.length;
    }

    Token word(int i) {
        return words.get(i);
    }

    String text(int i) {
        return words.get(i).text();
    }

    double bits(int i) {
        return bits[i];
    }

    boolean taken(int i) {
        return taken[i];
    }

    void take(int i) {
        taken[i] = true;
    }

    void takeAll() {
        Arrays.fill(taken, true);
    }

    /** Whether that word isn't every other shop's: a town tells nothing of those that are there. */
    boolean tells(int i) {
        Token word = words.get(i);
        return !ofTown[i]
                && (word.kind() == Token.Kind.OWN || word.kind() == Token.Kind.KNOWN)
                && word.text().length() > 1;
    }

    /** Whether it is no word that has a meaning in any shop's name. */
    boolean owns(int i) {
        return tells(i) && own(words.get(i));
    }

    /** Whether the name begins with that word, and it is such a one. */
    boolean leads(int i) {
        return owns(i) && words.subList(0, i).stream().allMatch(word -> word.kind() == Token.Kind.DRESSING);
    }

    /** What the words are worth that nothing agrees with. */
    double sum() {
        double sum = 0;
        for (int i = 0; i < bits.length; i++) {
            sum += taken[i] ? 0 : bits[i];
        }
        return sum;
    }

    /**
     * The same, where each word that isn't said or left out as one likes counts as a difference. Of a person whose surname
     * is the other's whole name, given names are left out as one likes.
     */
    double left(NameSide other) {
        boolean given = !other.open() && surname();
        double left = 0;
        for (int i = 0; i < bits.length; i++) {
            if (!taken[i] && !words.get(i).code().equals(ARTICLE)) {
                left += free(i, given)
                        ? Math.min(WordWeights.DRESSING, bits[i])
                        : given ? LEAST_OWN : Math.max(LEAST_OWN, different(i));
            }
        }
        return left;
    }

    private double different(int i) {
        return words.get(i).kind() == Token.Kind.TRADE ? Math.min(MOST_OF_TRADE, bits[i]) : bits[i];
    }

    private boolean free(int i, boolean given) {
        Token word = words.get(i);
        return word.kind() == Token.Kind.DRESSING
                || ofTown[i]
                || word.kind() == Token.Kind.TRADE && said(word)
                || word.text().length() == 1 && !word.number()
                || given && word.initial();
    }

    /** {@code Spare Parts} says twice what it is that agrees. */
    private boolean said(Token word) {
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] && words.get(i).code().equals(word.code())) {
                return true;
            }
        }
        return false;
    }

    private boolean surname() {
        boolean surname = false;
        for (int i = 0; reading.person() && i < taken.length; i++) {
            surname |= taken[i] && !Persons.given(words, i);
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

    /** Whether a letter is left over, as of somebody's initials. */
    boolean letter() {
        return any(word -> word.text().length() == 1 && !word.number());
    }

    boolean number() {
        return any(NameSide::counts);
    }

    /** As we write it, or as Rome did. */
    private static boolean counts(Token word) {
        return word.number()
                || word.kind() == Token.Kind.KNOWN && ROMAN.matcher(word.text()).matches();
    }

    /** Whether numbers are left over, and nothing that isn't said or left out as one likes. */
    boolean counted() {
        return number() && !any(word -> !counts(word) && word.kind() != Token.Kind.DRESSING);
    }

    /** {@code Petrov} is what many are called who aren't {@code Petrov A. V.} */
    boolean surnameOf(NameSide other) {
        return size() == 1 && other.reading.person();
    }

    /** Where a word for phones is left, whatever it calls them; -1 for nowhere. */
    int phoneLeft() {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && words.get(i).phone()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether both have words of their own left that aren't one, badly written: {@code Durand} and {@code Martin}. */
    boolean strange(NameSide other) {
        String a = ownRest();
        String b = other.ownRest();
        int limit = Math.max(a.length(), b.length()) / 2;
        return Math.min(a.length(), b.length()) >= SHORTEST_OWN && Edits.between(a, b, limit) > limit;
    }

    private static boolean own(Token word) {
        return word.kind() == Token.Kind.OWN && !word.number();
    }

    private boolean any(Predicate<Token> such) {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && such.test(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What is left, without blanks. */
    String rest() {
        return rest(word -> true);
    }

    private String ownRest() {
        return rest(NameSide::own);
    }

    private String rest(Predicate<Token> such) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && such.test(words.get(i))) {
                rest.append(words.get(i).text());
            }
        }
        return rest.toString();
    }
}
