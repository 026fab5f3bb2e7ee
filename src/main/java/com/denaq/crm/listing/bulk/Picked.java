package com.denaq.crm.listing.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dealers were picked in the list.
 *
 * @param id those that are ticked
 * @param whole all of the list, not only those
 * @param query of the list
 */
public record Picked(List<Long> id, Boolean whole, String query) {

    /** One deed does no more than these; distribution does more, in portions. */
    public static final int MOST = 1_000;

    public Picked(@Nullable List<Long> id, @Nullable Boolean whole, @Nullable String query) {
        this.id =
                id == null ? List.of() : id.stream().distinct().limit(MOST + 1).toList();
        this.whole = whole != null && whole;
        this.query = query == null ? "" : query;
    }
}
