package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Edits;
import com.denaq.crm.duplicates.engine.words.Persons;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Sound;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays two names beside each other: which words agree, which are left over. */
final class NameMatching {

    private record Pair(int asked, int known, double likeness, double bits) {}

    private static final Comparator<Pair> LIKEST = Comparator.comparingDouble((Pair pair) -> -pair.likeness)
            .thenComparingDouble(pair -> -pair.bits)
            .thenComparingInt(pair -> Math.abs(pair.asked - pair.known))
            .thenComparingInt(Pair::asked);

    private final WordWeights weights;

    private final List<Token> asked;
    private final List<Token> known;
    private final boolean[] askedTaken;
    private final boolean[] knownTaken;
    private double agreed;
    private boolean exact = true;
    private boolean cut;
    private boolean initials;
    private boolean telling;
    private final boolean person;

    private NameMatching(Reading asked, Reading known, Rarity rarity, List<String> towns) {
        this.weights = new WordWeights(rarity, towns);
        this.person = asked.person() || known.person();
        this.asked = asked.tokens();
        this.known = known.tokens();
        this.askedTaken = new boolean[this.asked.size()];
        this.knownTaken = new boolean[this.known.size()];
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
        boolean others = persons && both.othersLeft(asked, known);
        double askedLeft = both.left(asked, both.askedTaken, both.knownTaken);
        double knownLeft = both.left(known, both.knownTaken, both.askedTaken);
        return new NameMatch(
                both.agreed,
                askedLeft,
                knownLeft,
                both.exact,
                both.cut,
                both.initials,
                others,
                both.telling,
                both.knownWords(),
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
        exact &= likeness == WordPair.SAME;
        cut |= cutShort(i, k);
        initials |= person && asked.get(i).initial();
        telling |= tells(asked.get(i)) || tells(known.get(k));
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
        String a = rest(asked, askedTaken);
        String b = rest(known, knownTaken);
        if (a.length() >= 4 && b.length() >= 4 && alike(a, Token.of(b))) {
            double bits = Math.min(weights.sum(asked, askedTaken), weights.sum(known, knownTaken));
            java.util.Arrays.fill(askedTaken, true);
            java.util.Arrays.fill(knownTaken, true);
            agreed += 0.9 * Math.max(bits, 6);
            exact &= a.equals(b);
            telling = true;
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
                if (alike(run, one.get(k)) || turned.equals(one.get(k).text())) {
                    manyTaken[i] = true;
                    manyTaken[i + 1] = true;
                    oneTaken[k] = true;
                    agreed += 0.95 * Math.max(weights.bits(many.get(i)) + weights.bits(many.get(i + 1)), 4);
                    exact &= run.equals(one.get(k).text());
                    telling |= tells(many.get(i)) || tells(many.get(i + 1)) || tells(one.get(k));
                }
            }
        }
    }

    private static boolean alike(String a, Token word) {
        String b = word.text();
        if (a.equals(b) || word.kind() != Token.Kind.OWN && word.code().equals(Token.meaning(a))) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || Math.abs(a.length() - b.length()) > 4) {
            return false;
        }
        int edits = Edits.between(a, b, 4);
        return shorter >= 6 && edits <= (shorter >= 9 ? 2 : 1)
                || edits <= Math.min(4, Math.max(2, shorter / 3))
                        && word.sound().length() >= 4
                        && word.sound().equals(Sound.of(a));
    }

    private static String rest(List<Token> words, boolean[] taken) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            rest.append(taken[i] ? "" : words.get(i).text());
        }
        return rest.toString();
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

    /** Two whose surname agrees and who both go on, otherwise. */
    private boolean othersLeft(Reading one, Reading other) {
        return one.person() && other.person() && open(askedTaken) && open(knownTaken);
    }

    /** Of a person whose surname is the other's whole name, given names are left out as one likes. */
    private double left(Reading reading, boolean[] taken, boolean[] others) {
        return weights.left(reading.tokens(), taken, !open(others) && surname(reading, taken));
    }

    private static boolean surname(Reading reading, boolean[] taken) {
        boolean surname = false;
        for (int i = 0; reading.person() && i < taken.length; i++) {
            surname |= taken[i] && !Persons.given(reading.tokens(), i);
        }
        return surname;
    }

    private boolean knownWords() {
        return knownWords(asked, askedTaken) && knownWords(known, knownTaken);
    }

    private static boolean knownWords(List<Token> words, boolean[] taken) {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]
                    && words.get(i).kind() == Token.Kind.OWN
                    && !words.get(i).number()) {
                return false;
            }
        }
        return true;
    }

    private static boolean open(boolean[] taken) {
        for (boolean each : taken) {
            if (!each) {
                return true;
            }
        }
        return false;
    }
}
