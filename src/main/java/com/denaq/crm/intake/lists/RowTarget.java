package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dealer that a row resembles, as far as whoever's list it is may know it.
 *
 * @param site null where it has none, or may not be opened
 * @param phones none where it may not be opened
 * @param closed why the row can't be merged into it by the viewer; null: it can
 */
public record RowTarget(
        Match match,
        @Nullable String site,
        List<String> phones,
        @Nullable Apart closed) {

    public long id() {
        return match.dealer().value();
    }
}
