package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param n 1 is the first after the headings
 * @param line where it stands in what was pasted or in the file
 * @param cells none where they weren't asked for: they may be long
 * @param verdict null while it isn't checked
 * @param twinOf the row above that is the same company
 * @param choice what is to become of it
 * @param dealer what was made of it, or what it was merged into
 * @param given what a merge has given to the dealer; null: nothing
 */
public record ListRow(
        int n,
        int line,
        List<String> cells,
        @Nullable Verdict verdict,
        @Nullable Integer twinOf,
        @Nullable Why why,
        Choice choice,
        @Nullable Result result,
        @Nullable DealerId dealer,
        @Nullable Given given) {

    /** What the check says of it. */
    public enum Verdict {
        NEW,
        SIMILAR,
        HERE,
        /** The same as a row above. */
        TWIN,
        UNREADABLE
    }

    /** What is to become of it. */
    public enum Choice {
        ADD,
        /** What it knows more is given to the dealer, or to the row above, that it is. */
        MERGE,
        SKIP;

        /** As it comes from a form; what is unknown is nothing. */
        public static Choice of(String name) {
            return name.equals("ADD") ? ADD : name.equals("MERGE") ? MERGE : SKIP;
        }
    }

    /** What became of it. */
    public enum Result {
        ADDED,
        IN_REVIEW,
        MERGED,
        HERE,
        FAILED,
        /** Taken back again. */
        UNDONE,
        /** Added, and couldn't be taken back: somebody has touched it. */
        KEPT
    }

    /** What is known of it. */
    public ListRow withoutCells() {
        return new ListRow(n, line, List.of(), verdict, twinOf, why, choice, result, dealer, given);
    }

    public boolean chosen() {
        return choice != Choice.SKIP;
    }

    ListRow with(Why newWhy) {
        return new ListRow(n, line, cells, verdict, twinOf, newWhy, choice, result, dealer, given);
    }

    /** What is here, as far as whoever's list it is may open it. */
    @Nullable
    DealerId resembled() {
        return why == null || why.dealer() == null ? null : new DealerId(why.dealer());
    }

    /** Whether whoever's list it is may merge into the dealer that it resembles. */
    public boolean mergeable() {
        return twinOf == null && why != null && Boolean.TRUE.equals(why.mergeable());
    }

    /**
     * Whether there is something that it could be merged into, be it what may come in still.
     *
     * @param above the row that it is a twin of; null: of none
     */
    public boolean mergeable(@Nullable ListRow above) {
        if (above == null) {
            return mergeable();
        }
        boolean in = above.result != Result.UNDONE && (above.dealer != null || above.chosen());
        boolean open = above.result != Result.UNDONE && above.verdict != Verdict.HERE;
        return in || open || above.verdict == Verdict.HERE && above.mergeable();
    }
}
