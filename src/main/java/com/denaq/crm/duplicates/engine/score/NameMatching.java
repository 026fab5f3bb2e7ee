package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Persons;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.ArrayList;
import java.util.List;

/** Lays two names beside each other: which words agree, which are left over. */
final class NameMatching {

    private static final int SHORTEST_REST = 4;
    private final NameSide asked;
    private final NameSide known;
    private double agreed;
    private boolean exact = true;
    private boolean cut;
    private boolean initials;
    private boolean telling;
    private boolean own;
    private boolean leads;
    private Slip slip = Slip.NONE;
    private final WordOrder order = new WordOrder();
    private final boolean person;
    private final boolean oneAlphabet;
    private final boolean cyrillic;

    private NameMatching(Reading asked, Reading known, WordWeights weights) {
        this.person = asked.person() || known.person();
        this.oneAlphabet = asked.cyrillic() == known.cyrillic();
        this.cyrillic = asked.cyrillic();
        this.asked = new NameSide(asked, weights);
        this.known = new NameSide(known, weights);
    }

    /** @param weights with the towns of both, whose names in a company's name tell little */
    static NameMatch of(Reading asked, Reading known, WordWeights weights) {
        NameMatching both = new NameMatching(asked, known, weights);
        double most = both.asked.sum();
        both.writtenTogether(both.asked, both.known);
        both.writtenTogether(both.known, both.asked);
        both.words();
        both.abbreviated();
        both.joined();
        if (both.person) {
            both.initials();
        }
        both.kin();
        both.beginning();
        both.genericBegun();
        return both.match(most);
    }

    private NameMatch match(double most) {
        return new NameMatch(
                agreed,
                asked.left(known),
                known.left(asked),
                exact,
                slip,
                cut,
                initials,
                person && othersLeft() || !telling && asked.letter() && known.letter(),
                telling,
                asked.knownWords() && known.knownWords() || asked.strange(known),
                asked.generic() && known.generic(),
                asked.number() || known.number(),
                asked.number() && known.number(),
                asked.counted() && known.counted(),
                own,
                leads,
                asked.surnameOf(known) || known.surnameOf(asked),
                order.reworded(),
                most);
    }

    /** {@code L Atelier} is {@code L'Atelier}, and {@code PC Rescue} {@code PCRescue}, before a word of it is a slip. */
    private void writtenTogether(NameSide many, NameSide one) {
        for (int i = 0; i + 1 < many.size(); i++) {
            for (int k = 0; k < one.size(); k++) {
                boolean together = WordPair.together(many.text(i), many.text(i + 1), one.text(k));
                if (together && !many.taken(i) && !many.taken(i + 1) && !one.taken(k)) {
                    takeTogether(many, i, one, k);
                }
            }
        }
    }

    private void words() {
        List<AlikeWords> pairs = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (int k = 0; k < known.size(); k++) {
                double likeness = WordPair.likeness(asked.word(i), known.word(k));
                if (likeness > 0) {
                    pairs.add(new AlikeWords(i, k, likeness, Math.min(asked.bits(i), known.bits(k))));
                }
            }
        }
        pairs.sort(AlikeWords.LIKEST);
        for (AlikeWords pair : pairs) {
            if (!asked.taken(pair.asked()) && !known.taken(pair.known())) {
                take(pair.asked(), pair.known(), pair.likeness() * pair.bits(), pair.likeness());
            }
        }
    }

    private void abbreviated() {
        if (agreed > 0 && (new Abbreviated(asked, known).take() || new Abbreviated(known, asked).take())) {
            initials = true;
            exact = false;
        }
    }

    private void take(int i, int k, double bits, double likeness) {
        asked.take(i);
        known.take(k);
        agreed += bits;
        order.add(i, k, likeness, WordPair.inOtherWords(likeness, asked.word(i), known.word(k)));
        exact &= likeness == WordPair.SAME;
        cut |= cutShort(i, k);
        initials |= person && asked.word(i).initial();
        telling |= asked.tells(i) || known.tells(k);
        own |= asked.owns(i) && known.owns(k);
        leads |= likeness == WordPair.SAME && asked.leads(i) && known.leads(k);
        slip = slip.or(WordPair.slip(likeness, asked.word(i), known.word(k), oneAlphabet, cyrillic));
    }

    private boolean cutShort(int i, int k) {
        Token start = asked.word(i);
        Token word = known.word(k);
        boolean trade = word.kind() == Token.Kind.TRADE && start.text().length() >= 3 && asked.size() > 1;
        return !trade && i == asked.size() - 1 && WordPair.begun(start.text(), word.text());
    }

    /** Neighbours that the other wrote as one word; at last, all that is left as one. */
    private void joined() {
        joined(asked, known);
        joined(known, asked);
        String a = asked.rest();
        String b = known.rest();
        Run one = new Run(a);
        Run other = new Run(b);
        if (a.length() >= SHORTEST_REST && b.length() >= SHORTEST_REST && one.alike(other)) {
            slip = slip.or(one.slip(other, cyrillic));
            double bits = Math.min(asked.sum(), known.sum());
            asked.takeAll();
            known.takeAll();
            agreed += 0.9 * Math.max(bits, 6);
            exact &= a.equals(b);
            telling = true;
            own = true;
        }
    }

    private void joined(NameSide many, NameSide one) {
        for (int i = 0; i + 1 < many.size() && one.open(); i++) {
            if (!many.taken(i) && !many.taken(i + 1)) {
                joined(many, i, one);
            }
        }
    }

    private void joined(NameSide many, int i, NameSide one) {
        Run run = new Run(many.text(i) + many.text(i + 1));
        String turned = many.text(i + 1) + many.text(i);
        for (int k = 0; k < one.size(); k++) {
            Run word = new Run(one.word(k));
            if (!one.taken(k) && (run.alike(word) || turned.equals(one.text(k)))) {
                slip = slip.or(turned.equals(one.text(k)) ? Slip.NONE : run.slip(word, cyrillic));
                exact &= run.text().equals(one.text(k));
                takeTogether(many, i, one, k);
                return;
            }
        }
    }

    private void takeTogether(NameSide many, int i, NameSide one, int k) {
        many.take(i);
        many.take(i + 1);
        one.take(k);
        agreed += 0.95 * Math.max(many.bits(i) + many.bits(i + 1), 4);
        telling |= many.tells(i) || many.tells(i + 1) || one.tells(k);
        own |= many.owns(i) || many.owns(i + 1);
    }

    /** {@code A.} is {@code Anton}, as far as it goes. */
    private void initials() {
        for (int i = 0; i < asked.size(); i++) {
            for (int k = 0; k < known.size(); k++) {
                if (asked.taken(i) || known.taken(k)) {
                    continue;
                }
                Token a = asked.word(i);
                Token b = known.word(k);
                if (a.initial() != b.initial() && (a.initial() ? Persons.begins(a, b) : Persons.begins(b, a))) {
                    take(i, k, 2, WordPair.HEARD);
                    initials = true;
                }
            }
        }
    }

    /** {@code Quill Cell Repair} and {@code Quill Phone Repair} mend the same; {@code Quill Mobile} may be another. */
    private void kin() {
        int i = own && leads && Math.min(asked.size(), known.size()) >= 3 ? asked.phoneLeft() : -1;
        int k = i < 0 ? -1 : known.phoneLeft();
        if (k >= 0) {
            asked.take(i);
            known.take(k);
            exact = false;
            slip = slip.or(Slip.WORD);
        }
    }

    /** The last word, not yet typed to its end. */
    private void beginning() {
        int last = asked.size() - 1;
        if (last < 0 || asked.taken(last)) {
            return;
        }
        String start = asked.text(last);
        for (int k = 0; k < known.size(); k++) {
            String word = known.text(k);
            if (!known.taken(k) && start.length() >= 2 && word.length() > start.length() && word.startsWith(start)) {
                take(last, k, known.bits(k) * start.length() / word.length(), WordPair.SHORT);
                return;
            }
        }
    }

    /** {@code Serv}: the last word may become one that tells nothing; of one letter nothing can be said yet. */
    private void genericBegun() {
        int last = asked.size() - 1;
        if (person || last < 1 || asked.taken(last) || agreed == 0) {
            return;
        }
        if (asked.word(last).initial()) {
            asked.take(last);
        } else if (asked.word(last).beginsGeneric()) {
            asked.take(last);
            exact = false;
        }
    }

    /** Two whose surname agrees and who both go on, otherwise. */
    private boolean othersLeft() {
        return asked.reading().person() && known.reading().person() && asked.open() && known.open();
    }
}
