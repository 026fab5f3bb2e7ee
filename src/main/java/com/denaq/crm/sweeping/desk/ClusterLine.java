package com.denaq.crm.sweeping.desk;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.sweeping.groups.Cluster;
import java.util.List;

/**
 * A cluster in the list.
 *
 * @param before whether the names of its strongest link agree only with one of before
 * @param dealers those of it that are there
 */
public record ClusterLine(Cluster cluster, boolean before, List<Dealer> dealers) {

    private static final int NAMED = 3;

    public List<Dealer> named() {
        return dealers.subList(0, Math.min(NAMED, dealers.size()));
    }

    /** How many more there are than are named. */
    public int more() {
        return dealers.size() - named().size();
    }
}
