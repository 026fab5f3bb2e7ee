package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Edits;
import com.denaq.crm.duplicates.engine.words.Persons;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lays two names beside each other: which words agree, which are left over. */
final class NameMatching {

    private record Pair(int asked, int known, double likeness, double bits) {}

    private static final Comparator<Pair> LIKEST = Comparator.comparingDouble((Pair pair) -> -pair.likeness)
            .thenComparingDouble(pair -> -pair.bits)
            .thenComparingInt(pair -> Math.abs(pair.asked - pair.known))
            .thenComparingInt(Pair::asked);

    private static final int SHORTEST_OWN = 3;
    private final WordWeights weights;
    private final List<Token> asked;
    private final List<Token> known;
    private final boolean[] askedTaken;
    private final boolean[] knownTaken;
    private final NameSide askedSide;
    private final NameSide knownSide;
    private double agreed;
    private boolean exact = true;
    private boolean cut;
    private boolean initials;
    private boolean telling;
    private boolean own;
    private final WordOrder order = new WordOrder();
    private final boolean person;

    private NameMatching(Reading asked, Reading known, Rarity rarity, List<String> towns) {
        this.weights = new WordWeights(rarity, towns);
        this.person = asked.person() || known.person();
        this.asked = asked.tokens();
        this.known = known.tokens();
        this.askedTaken = new boolean[this.asked.size()];
        this.knownTaken = new boolean[this.known.size()];
        this.askedSide = new NameSide(asked, askedTaken);
        this.knownSide = new NameSide(known, knownTaken);
    }

    /** @param towns of both, whose names in a company's name tell little */
    static NameMatch of(Reading asked, Reading known, Rarity rarity, List<String> towns) {
        NameMatching both = new NameMatching(asked, known, rarity, towns);
        double most = both.weights.sum(both.asked, both.askedTaken);
        both.words();
        both.joined();
        boolean persons = both.person;
        if (persons) {
            both.initials();
        }
        both.beginning();
        both.genericBegun();
        boolean others = persons && both.othersLeft();
        double askedLeft = both.askedSide.left(both.weights, both.knownSide);
        double knownLeft = both.knownSide.left(both.weights, both.askedSide);
        return new NameMatch(
                both.agreed,
                askedLeft,
                knownLeft,
                both.exact,
                both.cut,
                both.initials,
                others,
                both.telling,
                both.askedSide.knownWords() && both.knownSide.knownWords() || both.strangers(),
                both.askedSide.generic() && both.knownSide.generic(),
                both.askedSide.number() || both.knownSide.number(),
                both.askedSide.number() && both.knownSide.number(),
                both.own,
                both.order.reworded(),
                most);
    }

    private void words() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (int k = 0; k < known.size(); k++) {
                double likeness = WordPair.likeness(asked.get(i), known.get(k));
                if (likeness > 0) {
                    pairs.add(
                            new Pair(i, k, likeness, Math.min(weights.bits(asked.get(i)), weights.bits(known.get(k)))));
                }
            }
        }
        pairs.sort(LIKEST);
        for (Pair pair : pairs) {
            if (!askedTaken[pair.asked] && !knownTaken[pair.known]) {
                take(pair.asked, pair.known, pair.likeness * pair.bits, pair.likeness);
            }
        }
    }

    private void take(int i, int k, double bits, double likeness) {
        askedTaken[i] = true;
        knownTaken[k] = true;
        agreed += bits;
        order.add(i, k, likeness);
        exact &= likeness == WordPair.SAME;
        cut |= cutShort(i, k);
        initials |= person && asked.get(i).initial();
        telling |= tells(asked.get(i)) || tells(known.get(k));
        own |= owns(asked.get(i)) && owns(known.get(k));
    }

    /** Whether it is no word that has a meaning in any shop's name. */
    private boolean owns(Token token) {
        return tells(token) && token.kind() == Token.Kind.OWN && !token.number();
    }

    private boolean cutShort(int i, int k) {
        String start = asked.get(i).text();
        String word = known.get(k).text();
        boolean trade = known.get(k).kind() == Token.Kind.TRADE && start.length() >= 3 && asked.size() > 1;
        return !trade && i == asked.size() - 1 && word.length() > start.length() && word.startsWith(start);
    }

    /** Whether it isn't every other shop's: a town tells nothing of those that are there. */
    private boolean tells(Token token) {
        return !weights.ofTown(token)
                && (token.kind() == Token.Kind.OWN || token.kind() == Token.Kind.KNOWN)
                && token.text().length() > 1;
    }

    /** Neighbours that the other wrote as one word; at last, all that is left as one. */
    private void joined() {
        joined(asked, askedTaken, known, knownTaken);
        joined(known, knownTaken, asked, askedTaken);
        String a = askedSide.rest();
        String b = knownSide.rest();
        if (a.length() >= 4 && b.length() >= 4 && Joined.alike(a, Token.of(b))) {
            double bits = Math.min(weights.sum(asked, askedTaken), weights.sum(known, knownTaken));
            Arrays.fill(askedTaken, true);
            Arrays.fill(knownTaken, true);
            agreed += 0.9 * Math.max(bits, 6);
            exact &= a.equals(b);
            telling = true;
            own = true;
        }
    }

    private void joined(List<Token> many, boolean[] manyTaken, List<Token> one, boolean[] oneTaken) {
        for (int k = 0; k < one.size(); k++) {
            for (int i = 0; !oneTaken[k] && i + 1 < many.size(); i++) {
                if (manyTaken[i] || manyTaken[i + 1]) {
                    continue;
                }
                String run = many.get(i).text() + many.get(i + 1).text();
                String turned = many.get(i + 1).text() + many.get(i).text();
                if (Joined.alike(run, one.get(k)) || turned.equals(one.get(k).text())) {
                    manyTaken[i] = true;
                    manyTaken[i + 1] = true;
                    oneTaken[k] = true;
                    agreed += 0.95 * Math.max(weights.bits(many.get(i)) + weights.bits(many.get(i + 1)), 4);
                    exact &= run.equals(one.get(k).text());
                    telling |= tells(many.get(i)) || tells(many.get(i + 1)) || tells(one.get(k));
                    own |= owns(many.get(i)) || owns(many.get(i + 1));
                }
            }
        }
    }

    /** {@code A.} is {@code Anton}, as far as it goes. */
    private void initials() {
        for (int i = 0; i < asked.size(); i++) {
            for (int k = 0; k < known.size(); k++) {
                if (askedTaken[i] || knownTaken[k]) {
                    continue;
                }
                Token a = asked.get(i);
                Token b = known.get(k);
                if (a.initial() != b.initial() && (a.initial() ? Persons.begins(a, b) : Persons.begins(b, a))) {
                    take(i, k, 2, WordPair.HEARD);
                    initials = true;
                }
            }
        }
    }

    /** The last word, not yet typed to its end. */
    private void beginning() {
        int last = asked.size() - 1;
        if (last < 0 || askedTaken[last]) {
            return;
        }
        String start = asked.get(last).text();
        for (int k = 0; k < known.size(); k++) {
            String word = known.get(k).text();
            if (!knownTaken[k] && start.length() >= 2 && word.length() > start.length() && word.startsWith(start)) {
                take(last, k, weights.bits(known.get(k)) * start.length() / word.length(), WordPair.SHORT);
                return;
            }
        }
    }

    /** {@code Serv}: the last word may become one that tells nothing. */
    private void genericBegun() {
        int last = asked.size() - 1;
        if (!person
                && last > 0
                && !askedTaken[last]
                && agreed > 0
                && asked.get(last).beginsGeneric()) {
            askedTaken[last] = true;
            exact = false;
        }
    }

    /** Two whose surname agrees and who both go on, otherwise. */
    private boolean othersLeft() {
        return askedSide.reading().person() && knownSide.reading().person() && askedSide.open() && knownSide.open();
    }

    /** Whether both have words of their own left that aren't one, badly written: {@code Durand} and {@code Martin}. */
    private boolean strangers() {
        String a = askedSide.ownRest();
        String b = knownSide.ownRest();
        int limit = Math.max(a.length(), b.length()) / 2;
        return Math.min(a.length(), b.length()) >= SHORTEST_OWN && Edits.between(a, b, limit) > limit;
    }
}
