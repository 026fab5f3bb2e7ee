package com.denaq.crm.distribution.handing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Dealers that somebody gave from one to another, not through Distribute: an agent of their own, or an admin when
 * somebody left.
 *
 * @param quarter the beginning of the fixed quarter of an hour in which they were given
 * @param dealers the first of them
 * @param count how many of them the other still has
 * @param atLeast whether there are more, further back than is looked
 * @param here whether the one who had them may have them again
 * @param left whether the one who had them has left and can be brought back: then they go back with that one
 */
public record GivenByHand(
        Instant at,
        Instant quarter,
        long by,
        String byName,
        long from,
        String fromName,
        long to,
        String toName,
        List<Long> dealers,
        int count,
        boolean atLeast,
        boolean here,
        boolean left) {

    /** More would make the address of a plan too long. */
    static final int NAMED = 100;

    static final Duration QUARTER = Duration.ofMinutes(15);

    public boolean mayUndo() {
        return left || (here && count <= NAMED && !atLeast);
    }

    /** Where one looks at it, and from where it can be taken back: of whoever has it still, and nothing else. */
    public String path() {
        if (left) {
            return "/users/" + from + "#user";
        }
        if (!mayUndo()) {
            return list();
        }
        String these = dealers.stream().map(id -> "&id=" + id).collect(Collectors.joining());
        return "/distribute?from=" + to + these + "&rule=ONE&one=" + from;
    }

    /** The dealers themselves. */
    public String list() {
        return new Giving(by, from, to, quarter, quarter.plus(QUARTER)).list();
    }
}
