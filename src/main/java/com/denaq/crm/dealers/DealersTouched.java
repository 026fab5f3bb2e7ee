package com.denaq.crm.dealers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Something that lists, search or the duplicate check repeat about these dealers has changed, in this transaction.
 * Whoever keeps a row derived from a dealer listens and works it out anew, in the same transaction.
 */
public record DealersTouched(List<DealerId> dealers, Aspect aspect) {

    /** What has changed. */
    public enum Aspect {
        /** Name, place, site, … */
        FACTS,
        /** Contacts, phones, e-mails. */
        PEOPLE,
        STANDING,
        OWNER,
        ACTIVITY,
        STEP,
        /** Deleted, restored, merged. */
        EXISTENCE,
        /** New: nothing that is derived from it is there yet. */
        ENTERED
    }

    /** Whether they are found or recognised by something else from now on: names, sites, people, or are there at all. */
    public boolean recognisedAnew() {
        return switch (aspect) {
            case FACTS, PEOPLE, EXISTENCE, ENTERED -> true;
            case STANDING, OWNER, ACTIVITY, STEP -> false;
        };
    }

    /** Their ids, each once and in order, so that two transactions lock alike, at most so many at a time. */
    public List<List<Long>> portions(int most) {
        List<Long> ids =
                dealers.stream().map(DealerId::value).distinct().sorted().toList();
        List<List<Long>> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += most) {
            portions.add(ids.subList(from, Math.min(ids.size(), from + most)));
        }
        return portions;
    }

    public static DealersTouched one(DealerId dealer, Aspect aspect) {
        return new DealersTouched(List.of(dealer), aspect);
    }

    public static DealersTouched all(Collection<DealerId> dealers, Aspect aspect) {
        return new DealersTouched(List.copyOf(dealers), aspect);
    }
}
