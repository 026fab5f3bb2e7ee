package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.DealerFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dealers are to be given away; an empty set restricts nothing. What waits for review is never among them.
 *
 * @param from whose
 * @param regions as they are kept: FL
 * @param only of these alone, picked by hand
 * @param without all but these
 * @param filter as on the Dealers list
 */
public record Selection(
        From from,
        Set<Standing.Kind> stages,
        Set<String> regions,
        Set<Source> sources,
        Set<Long> only,
        Set<Long> without,
        DealerFilter filter) {

    /** Free leads, all of them. */
    public static final Selection FREE_LEADS = new Selection(
            From.NOBODY, Set.of(Standing.Kind.LEAD), Set.of(), Set.of(), Set.of(), Set.of(), DealerFilter.NONE);

    /**
     * Whose dealers.
     *
     * @param anybody whoever owns them, and the free ones as well
     * @param owner null: nobody
     */
    public record From(boolean anybody, @Nullable UserId owner) {
        public static final From NOBODY = new From(false, null);
        public static final From ANYBODY = new From(true, null);

        public static From agent(UserId owner) {
            return new From(false, owner);
        }
    }

    public static Selection of(UserId agent) {
        return new Selection(From.agent(agent), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), DealerFilter.NONE);
    }

    /** Whether it is all the free leads. */
    public boolean allFreeLeads() {
        return equals(FREE_LEADS);
    }

    public Selection only(Set<Long> dealers) {
        return new Selection(from, stages, regions, sources, dealers, without, filter);
    }

    public Selection without(Set<Long> dealers) {
        return new Selection(from, stages, regions, sources, only, dealers, filter);
    }
}
