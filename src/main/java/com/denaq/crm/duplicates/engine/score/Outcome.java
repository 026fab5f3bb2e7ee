package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.duplicates.engine.words.Reading;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comparing came to.
 *
 * @param name the reading of the dealer's names that is nearest to the question's; null where it isn't a name that agrees
 * @param before whether one of the two agrees as it was before, where it was then
 * @param reasons the strongest first; those that speak against it last; none where it looks new
 * @param bits the odds that they are one company, as a power of two
 * @param sure whether it may be called already here, if the bits suffice
 * @param shown whether it may be shown at all, if they do
 */
public record Outcome(
        Verdict.Kind verdict,
        Match.Kind kind,
        double bits,
        boolean sure,
        boolean shown,
        @Nullable Reading name,
        boolean before,
        List<Code> reasons) {

    private static final Comparator<Outcome> LIKELIER =
            Comparator.comparing(Outcome::verdict).thenComparingDouble(each -> -each.bits);

    /** The likelier of the two, this one where none is. */
    Outcome or(Outcome other) {
        return LIKELIER.compare(this, other) <= 0 ? this : other;
    }
}
