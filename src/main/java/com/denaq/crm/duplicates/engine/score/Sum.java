package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.engine.words.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what speaks for and against, and remembers what was said. */
final class Sum {

    private static final int FOR = 3;
    private static final int AGAINST = 2;

    private record Weighed(Code code, double bits) {}

    final Facts facts = new Facts();
    private final List<Weighed> reasons = new ArrayList<>();
    private double bits;
    double otherName;

    @Nullable
    Reading name;

    Sum(double prior) {
        this.bits = prior;
    }

    void add(@Nullable Code code, double worth) {
        bits += worth;
        if (code != null) {
            reasons.add(new Weighed(code, worth));
        }
    }

    /** Said, but without weight. */
    void say(Code code, double weight) {
        reasons.add(new Weighed(code, weight));
    }

    double bits() {
        return bits;
    }

    /** The strongest three for it, the strongest two against it. */
    List<Code> reasons() {
        List<Code> told = new ArrayList<>(strongest(false, FOR));
        told.addAll(strongest(true, AGAINST));
        return told;
    }

    private List<Code> strongest(boolean against, int most) {
        return reasons.stream()
                .filter(each -> each.code.speaksAgainst() == against)
                .sorted(Comparator.comparingDouble((Weighed each) -> -Math.abs(each.bits))
                        .thenComparing(Weighed::code))
                .map(Weighed::code)
                .distinct()
                .limit(most)
                .toList();
    }
}
