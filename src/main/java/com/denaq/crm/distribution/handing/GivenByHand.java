package com.denaq.crm.distribution.handing;

import java.time.Instant;
import java.util.List;

/**
 * Dealers that somebody gave from one to another, not through Distribute: an agent of their own, or an admin when
 * somebody left.
 *
 * @param dealers the first of them
 * @param count how many went
 * @param here whether the one who had them may have them again
 * @param left whether the one who had them has left: then they go back with that one
 */
public record GivenByHand(
        Instant at,
        String byName,
        long from,
        String fromName,
        long to,
        String toName,
        List<Long> dealers,
        int count,
        boolean here,
        boolean left) {

    /** More would make the address of a plan too long. */
    static final int NAMED = 100;

    public boolean mayUndo() {
        return left || here;
    }

    /** Where one looks at it, and from where it can be taken back. */
    public String path() {
        if (left) {
            return "/users/" + from + "#user";
        }
        if (!here) {
            return "/dealers?owner=" + to;
        }
        String these = count > NAMED
                ? "from=" + to
                : "id="
                        + String.join(
                                "&id=", dealers.stream().map(String::valueOf).toList());
        return "/distribute?" + these + "&rule=ONE&one=" + from;
    }
}
