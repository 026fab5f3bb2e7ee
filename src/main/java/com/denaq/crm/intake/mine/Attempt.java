package com.denaq.crm.intake.mine;

import com.denaq.crm.duplicates.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A try to enter a lead.
 *
 * @param name where none was known, what was typed instead
 * @param here it turned out to be one that is here, and was put with that
 * @param dealer null where nothing was made
 */
public record Attempt(
        long id,
        String name,
        @Nullable String city,
        Instant at,
        String verdict,
        String outcome,
        boolean here,
        @Nullable Long dealer) {

    /** {@code new}, {@code similar}, {@code here} */
    public String mark() {
        return here
                ? Verdict.Kind.ALREADY_HERE.mark()
                : Verdict.Kind.valueOf(verdict).mark();
    }

    /** The message key of what became of it. */
    public String key() {
        return here ? "intake.sent.here" : "intake.sent." + outcome + "." + verdict;
    }
}
