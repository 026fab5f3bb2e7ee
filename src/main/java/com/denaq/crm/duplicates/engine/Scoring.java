package com.denaq.crm.duplicates.engine;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Strength;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.score.Comparison;
import com.denaq.crm.duplicates.engine.score.Outcome;
import com.denaq.crm.duplicates.engine.score.Rarity;
import com.denaq.crm.duplicates.engine.score.Shared;
import com.denaq.crm.duplicates.engine.score.Weights;
import java.util.Comparator;
import java.util.List;

/**
 * Compares questions with their candidates, without a database.
 *
 * @param most so many are told of each question
 */
record Scoring(Rarity rarity, Weights weights, int most) {

    private static final int SPARE = 5;

    /** One that is worth showing. */
    record Scored(Question question, Candidate candidate, Outcome outcome) {}

    /**
     * What one question came to.
     *
     * @param worth those to be shown, the likeliest first
     */
    record Judged(List<Scored> worth, Strength strength) {

        /** Whether one of those surely is what was asked about. */
        boolean here() {
            return !worth.isEmpty() && worth.getFirst().outcome.verdict() == Verdict.Kind.ALREADY_HERE;
        }
    }

    List<Judged> of(List<Candidates.Found> found) {
        return found.stream().map(this::of).toList();
    }

    /** The likeliest first. A few more than are told, as one may be gone by now. */
    private Judged of(Candidates.Found found) {
        Asked asked = found.asked();
        Question question = asked.question();
        Profile whole = asked.whole();
        Shared shared = new Shared(
                asked.profile(),
                found.candidates().stream().map(Candidate::profile).toList(),
                rarity);
        DealerId except = question.except();
        List<Scored> scored = found.candidates().stream()
                .filter(each -> except == null || each.dealer() != except.value())
                .map(each -> new Scored(question, each, Comparison.of(whole, each.profile(), shared, rarity, weights)))
                .toList();
        Strength strength = Strength.NONE;
        for (Scored each : scored) {
            strength = strength.with(each.outcome.bits(), each.outcome.sure(), each.outcome.shown());
        }
        List<Scored> worth = scored.stream()
                .filter(each -> each.outcome.verdict() != Verdict.Kind.LOOKS_NEW)
                .sorted(Comparator.comparing((Scored each) -> each.outcome.verdict())
                        .thenComparingDouble(each -> -each.outcome.bits())
                        .thenComparingLong(each -> each.candidate.dealer()))
                .limit(most + SPARE)
                .toList();
        return new Judged(worth, strength);
    }
}
