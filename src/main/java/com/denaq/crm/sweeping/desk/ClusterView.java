package com.denaq.crm.sweeping.desk;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.sweeping.groups.Cluster;
import com.denaq.crm.sweeping.groups.ClusterFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A cluster as one works through it.
 *
 * @param stays the dealer that the others would be merged into
 * @param others the likeliest first
 * @param chain those that hang together with the two as branches do, these two among them; nobody where no others do
 * @param moreOfChain whether there are more than can be looked at together
 */
public record ClusterView(
        Cluster cluster,
        ClusterFilter filter,
        ClusterMember stays,
        List<ClusterMember> others,
        List<Dealer> chain,
        boolean moreOfChain) {

    public String path() {
        return "/duplicates/" + cluster.id();
    }

    public String address() {
        return path() + "?" + filter.query();
    }

    public String list() {
        return "/duplicates?" + filter.query();
    }

    public String next() {
        return path() + "/next?" + filter.query();
    }

    /** The preview of the merge; from there back to what is left of the cluster. */
    public String merge(ClusterMember other) {
        return "/dealers/" + stays.id() + "/merges/new?other=" + other.id() + "&stays=this&back="
                + URLEncoder.encode(path() + "/then?" + filter.query(), StandardCharsets.UTF_8);
    }

    public String staying(ClusterMember other) {
        return address() + "&stays=" + other.id();
    }

    /** Those that are merged all at once: where they are several that are as like the one that stays as all of the cluster are. */
    public List<ClusterMember> together() {
        List<ClusterMember> alike = others.stream()
                .filter(each -> each.link() != null && (each.link().sure() || !cluster.sure()))
                .toList();
        return alike.size() > 1 ? alike : List.of();
    }

    /** The message key of what was found of them. */
    public String foundKey() {
        String several = others.size() > 1 ? ".several" : "";
        return (cluster.sure() ? "sweeping.cluster.sure" : "sweeping.cluster.similar") + several;
    }

    /** Whether nobody would see a likeness any more: somebody has changed them since the sweep. */
    public boolean fallenApart() {
        return others.stream().allMatch(each -> each.link() == null);
    }

    public Dealer winner() {
        return stays.dealer();
    }
}
