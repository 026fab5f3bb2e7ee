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
 * @param dealers the first of those that the other still has
 * @param count how many were given
 * @param still how many of them the other still has
 * @param reversed whether some went straight back
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
        int still,
        boolean reversed,
        boolean atLeast,
        boolean here,
        boolean left) {

    /** More would make the address of a plan too long. */
    static final int NAMED = 100;

    static final Duration QUARTER = Duration.ofMinutes(15);

    public boolean mayUndo() {
        return still > 0 && (left || (here && still <= NAMED && !atLeast));
    }

    /** What became of it: the last part of the key of its word. */
    public String state() {
        if (still > 0) {
            return left ? "left" : "by-hand";
        }
        return reversed ? "undone" : "passed-on";
    }

    /** Where one looks at it, and from where it can be taken back: of what the other still has, and nothing else. */
    public String path() {
        if (!mayUndo()) {
            return list();
        }
        if (left) {
            return "/users/" + from + "#user";
        }
        String these = dealers.stream().map(id -> "&id=" + id).collect(Collectors.joining());
        return "/distribute?from=" + to + these + "&rule=ONE&one=" + from;
    }

    /** The dealers themselves, whoever has them now. */
    public String list() {
        return new Giving(by, from, to, quarter, quarter.plus(QUARTER)).list();
    }
}
