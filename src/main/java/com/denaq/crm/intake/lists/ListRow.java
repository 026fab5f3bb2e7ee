package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param n 1 is the first after the headings
 * @param line where it stands in what was pasted or in the file
 * @param verdict null while it isn't checked
 * @param twinOf the row above that is the same company
 * @param dealer what was made of it
 */
public record ListRow(
        int n,
        int line,
        List<String> cells,
        @Nullable Verdict verdict,
        @Nullable Integer twinOf,
        @Nullable Why why,
        boolean chosen,
        @Nullable Result result,
        @Nullable DealerId dealer) {

    /** What the check says of it. */
    public enum Verdict {
        NEW,
        SIMILAR,
        HERE,
        /** The same as a row above. */
        TWIN,
        UNREADABLE
    }

    /** What became of it. */
    public enum Result {
        ADDED,
        IN_REVIEW,
        HERE,
        FAILED,
        /** Taken back again. */
        UNDONE,
        /** Added, and couldn't be taken back: somebody has touched it. */
        KEPT
    }

    /** Whether it can be chosen for adding. */
    public boolean choosable() {
        return result == null && (verdict == Verdict.NEW || verdict == Verdict.SIMILAR);
    }
}
