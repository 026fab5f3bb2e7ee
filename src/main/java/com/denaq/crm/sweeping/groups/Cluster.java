package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dealers to be looked at together, as the sweep found them.
 *
 * @param sure whether each looks surely the same as each; otherwise each looks similar to each
 * @param members as they were found: some may be gone
 * @param reasons of its strongest link
 * @param strongest whom that links; nobody where it is gone
 */
public record Cluster(
        long id,
        boolean sure,
        Match.Kind kind,
        double bits,
        List<DealerId> members,
        List<Reason.Code> reasons,
        List<DealerId> strongest) {

    /** Whether the two are perhaps branches of one chain. */
    public boolean branches() {
        return !sure && kind == Match.Kind.BRANCH;
    }

    /** Where it stands in the list. */
    public Place place() {
        return new Place(sure, (float) bits, id);
    }

    /** The best come first. */
    public record Place(boolean sure, float bits, long id) {

        /** As it stands in an address; null where somebody has changed that. */
        public static @Nullable Place read(String typed) {
            String[] parts = typed.split("_", 3);
            try {
                return parts.length == 3
                        ? new Place(parts[0].equals("1"), Float.parseFloat(parts[1]), Long.parseLong(parts[2]))
                        : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        public String written() {
            return (sure ? "1_" : "0_") + bits + "_" + id;
        }
    }
}
