package com.denaq.crm.intake.lists;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Where a company of a list stands from the first day, and whose it is.
 *
 * @param refusal where it stands in the dead end
 * @param owner null: whoever it would belong to anyway
 */
record Start(
        Standing.Kind kind,
        @Nullable Refusal refusal,
        @Nullable UserId owner) {

    /** What becomes of what a row says. */
    sealed interface Read {
        record May(Start start) implements Read {}

        record MayNot(Why why) implements Read {
            static MayNot because(String key, Object... namesAndValues) {
                return new MayNot(Why.problem(key, namesAndValues));
            }
        }
    }
}
