package com.denaq.crm.listing;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list: which dealers, and the places before and after it.
 *
 * @param before null: this is the beginning
 * @param next null: this is the end
 */
public record DealerPage(
        List<DealerId> dealers,
        @Nullable ListPlace before,
        @Nullable ListPlace next) {

    /** There is nothing before it and nothing after it. */
    public boolean whole() {
        return before == null && next == null;
    }
}
