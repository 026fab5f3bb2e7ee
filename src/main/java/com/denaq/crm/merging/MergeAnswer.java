package com.denaq.crm.merging;

import com.denaq.crm.dealers.DealerId;

/** What became of the wish to merge two dealers, or to part them again. */
public sealed interface MergeAnswer {

    record Merged(long id) implements MergeAnswer {}

    /** They are two again; {@code left}: who had the winner has left meanwhile, it is nobody's now. */
    record Parted(DealerId winner, DealerId loser, boolean left) implements MergeAnswer {}

    /** Somebody has changed one of the two since the choice was made. */
    record Stale() implements MergeAnswer {}

    /** Somebody has said that they aren't the same, and who chose wasn't told of it. */
    record ToldApart(Decision decision) implements MergeAnswer {}

    /**
     * Of the two, whose cards the viewer sees, this one isn't theirs: only who works with both may merge them.
     *
     * @param free nobody's lead, which the viewer may take first
     */
    record NotBoth(DealerId dealer, String name, boolean free) implements MergeAnswer {}

    /** One is merged into another already; {@code into} is what it leads to. */
    record Gone(DealerId dealer, DealerId into) implements MergeAnswer {}

    /** A later merge into the same dealer has to be undone first. */
    record LaterFirst(Merge later) implements MergeAnswer {}

    /** The merge brought the stage, and it has moved since: that has to be taken back first. */
    record StageMoved() implements MergeAnswer {}

    /** Too long ago. */
    record TooLate() implements MergeAnswer {}

    /** Both together are longer than that field may be. */
    record TooLong(MergeField field) implements MergeAnswer {}

    /** A dealer and itself. */
    record Itself() implements MergeAnswer {}
}
