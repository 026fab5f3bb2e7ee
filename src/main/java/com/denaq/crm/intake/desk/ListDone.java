package com.denaq.crm.intake.desk;

import com.denaq.crm.intake.lists.ListCounts;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.platform.web.Screen;

/** What became of the rows of a list, in words: what there is nothing of isn't told first. */
final class ListDone {

    private ListDone() {}

    static String told(Screen screen, ListCounts counts) {
        return screen.t(
                key(counts),
                "added",
                counts.of(Result.ADDED),
                "merged",
                counts.of(Result.MERGED),
                "review",
                counts.of(Result.IN_REVIEW),
                "not",
                counts.of(Result.HERE) + counts.of(Result.FAILED),
                "similar",
                counts.left(Verdict.SIMILAR));
    }

    private static String key(ListCounts counts) {
        if (counts.of(Result.ADDED) > 0) {
            return "intake.list.done";
        }
        return counts.of(Result.MERGED) > 0
                ? "intake.list.done.merged"
                : counts.of(Result.IN_REVIEW) > 0 ? "intake.list.done.review" : "intake.list.done";
    }
}
