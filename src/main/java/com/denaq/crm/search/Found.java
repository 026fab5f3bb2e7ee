package com.denaq.crm.search;

import com.denaq.crm.dealers.DealerId;
import org.jspecify.annotations.Nullable;

/**
 * A dealer that was found: what its card shows.
 *
 * @param standing LEAD, FIRM, ACCOUNT, CLIENT or DEAD_END
 * @param owner null: nobody, or the viewer isn't told
 */
public record Found(
        DealerId id,
        String name,
        String place,
        String standing,
        @Nullable String owner,
        boolean mine) {}
