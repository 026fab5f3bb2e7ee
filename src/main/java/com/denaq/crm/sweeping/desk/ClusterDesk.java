package com.denaq.crm.sweeping.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerMerging;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.merging.Decision;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.merging.Reasons;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.sweeping.groups.Chains;
import com.denaq.crm.sweeping.groups.Chains.Chain;
import com.denaq.crm.sweeping.groups.Cluster;
import com.denaq.crm.sweeping.groups.Cluster.Place;
import com.denaq.crm.sweeping.groups.ClusterFilter;
import com.denaq.crm.sweeping.groups.ClusterFilter.Kind;
import com.denaq.crm.sweeping.groups.Clusters;
import com.denaq.crm.sweeping.groups.Members;
import com.denaq.crm.sweeping.work.Sweep;
import com.denaq.crm.sweeping.work.Sweeps;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the list of clusters before an admin, and one of them. */
@Component
class ClusterDesk {

    private static final int ROWS = 50;

    private final Clusters clusters;
    private final Members members;
    private final Chains chains;
    private final Sweeps sweeps;
    private final Dealers dealers;
    private final Reachability reachability;
    private final AlikePairs pairs;
    private final Decisions decisions;
    private final Reasons reasons;
    private final Settings settings;

    ClusterDesk(
            Clusters clusters,
            Members members,
            Chains chains,
            Sweeps sweeps,
            Dealers dealers,
            Reachability reachability,
            AlikePairs pairs,
            Decisions decisions,
            Reasons reasons,
            Settings settings) {
        this.clusters = clusters;
        this.members = members;
        this.chains = chains;
        this.sweeps = sweeps;
        this.dealers = dealers;
        this.reachability = reachability;
        this.pairs = pairs;
        this.decisions = decisions;
        this.reasons = reasons;
        this.settings = settings;
    }

    ClusterList list(Viewer viewer, ClusterFilter filter, @Nullable Place after) {
        // First: one that ends meanwhile is still said to be at work, and the list is drawn anew when it is asked
        // again.
        Sweep sweep = sweeps.latest().orElse(null);
        List<Cluster> found = clusters.page(viewer, filter, after, ROWS + 1);
        List<Cluster> shown = found.subList(0, Math.min(ROWS, found.size()));
        Map<DealerId, Dealer> cards = cards(
                viewer, shown.stream().flatMap(each -> each.members().stream()).toList());
        Set<List<DealerId>> before = reasons.before(shown.stream()
                .map(Cluster::strongest)
                .filter(each -> !each.isEmpty())
                .toList());
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, clusters.count(viewer, filter.with(kind)));
        }
        return new ClusterList(
                sweep,
                sweeps.outdated(),
                filter,
                counts,
                shown.stream().map(each -> line(each, cards, before)).toList(),
                found.size() > ROWS ? shown.getLast().place().written() : null,
                after == null);
    }

    private static ClusterLine line(Cluster cluster, Map<DealerId, Dealer> cards, Set<List<DealerId>> before) {
        return new ClusterLine(
                cluster,
                before.contains(cluster.strongest()),
                cluster.members().stream()
                        .map(cards::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Map<DealerId, Dealer> cards(Viewer viewer, List<DealerId> ids) {
        return dealers.cards(viewer, ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Dealer::id, Function.identity()));
    }

    /** Whether there is something to be said about it still. */
    boolean left(Viewer viewer, long id) {
        return members.of(viewer, id).size() > 1;
    }

    /** Judged anew; empty where fewer than two are left. */
    Optional<ClusterView> view(Screen screen, Viewer viewer, long id, ClusterFilter filter, @Nullable Long stays) {
        Cluster cluster = clusters.read(viewer, id);
        List<Dealer> here = dealers.cards(viewer, members.of(id));
        if (here.size() < 2) {
            return Optional.empty();
        }
        Dealer winner = here.stream()
                .filter(each -> stays != null && each.id().value() == stays)
                .findFirst()
                .orElseGet(() -> here.stream()
                        .reduce((one, other) -> turn(one, other) ? other : one)
                        .orElseThrow());
        Map<DealerId, Reach> reach =
                reachability.ofDealers(here.stream().map(Dealer::id).toList());
        Map<DealerId, AlikePair> links = links(winner, here);
        Map<DealerId, String> said = said(winner);
        Map<DealerId, String> before =
                reasons.before(winner.id(), here.stream().map(Dealer::id).toList());
        MemberFacts facts = new MemberFacts(screen, winner, reach, settings.homeCountry());
        List<ClusterMember> others = here.stream()
                .filter(each -> !each.id().equals(winner.id()))
                .map(each -> new ClusterMember(
                        each, facts.of(each), links.get(each.id()), before.containsKey(each.id()), said.get(each.id())))
                .sorted(Comparator.comparingDouble(ClusterDesk::against))
                .toList();
        Chain chain = chains.of(cluster);
        return Optional.of(new ClusterView(
                cluster,
                filter,
                new ClusterMember(winner, facts.of(winner), null, false, null),
                others,
                dealers.cards(viewer, chain.dealers()),
                chain.more()));
    }

    private static double against(ClusterMember member) {
        AlikePair link = member.link();
        return link == null ? Double.MAX_VALUE : -link.bits();
    }

    /** The one should stay that has come further, or was there first. */
    private static boolean turn(Dealer one, Dealer other) {
        return DealerMerging.further(one.standing(), other.standing())
                || one.standing().kind() == other.standing().kind()
                        && other.createdAt().isBefore(one.createdAt());
    }

    private Map<DealerId, AlikePair> links(Dealer winner, List<Dealer> here) {
        return pairs.among(here.stream().map(Dealer::id).toList()).stream()
                .filter(pair -> pair.a().equals(winner.id()) || pair.b().equals(winner.id()))
                .collect(Collectors.toMap(
                        pair -> pair.a().equals(winner.id()) ? pair.b() : pair.a(), Function.identity()));
    }

    private Map<DealerId, String> said(Dealer winner) {
        return decisions.about(winner.id()).stream()
                .filter(Decision::same)
                .collect(Collectors.toMap(each -> each.other(winner.id()), Decision::byName, (one, other) -> one));
    }
}
