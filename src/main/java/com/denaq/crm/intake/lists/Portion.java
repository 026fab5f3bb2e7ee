package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Verdict;
import java.util.Map;

/**
 * A portion of a list as far as it can be looked at without the portions before it.
 *
 * @param verdicts what the companies among the rows resemble of what is here, by row
 */
record Portion(ReadRows read, Map<Integer, Verdict> verdicts) {

    /** Whether that row is a company that is here already. */
    boolean here(int n) {
        Verdict verdict = verdicts.get(n);
        return verdict != null && verdict.verdict() == Verdict.Kind.ALREADY_HERE;
    }
}
