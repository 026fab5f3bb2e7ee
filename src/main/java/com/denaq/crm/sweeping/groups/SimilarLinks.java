package com.denaq.crm.sweeping.groups;

import com.denaq.crm.duplicates.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of what looks similar, given the strongest first: the links between dealers that are in no cluster are held, so many as there is
 * memory for, to be met with each other. The rest stay pairs of two, and so do branches.
 */
final class SimilarLinks {

    private final Groups sure;
    private final int most;
    private final List<Link> held = new ArrayList<>();

    /** @param sure what the links of what is surely the same make */
    SimilarLinks(Groups sure, int most) {
        this.sure = sure;
        this.most = most;
    }

    /** The pair that the link stays; none where it is held. */
    Stream<Group> take(Link link) {
        if (sure.alone(link) && link.kind() != Match.Kind.BRANCH && held.size() < most) {
            held.add(link);
            return Stream.empty();
        }
        return sure.apart(link);
    }

    /** What those that are held make. */
    Groups groups() {
        return new Groups(held);
    }
}
