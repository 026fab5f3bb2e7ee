package com.denaq.crm.sweeping.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.sweeping.groups.Cluster;
import com.denaq.crm.sweeping.groups.ClusterFilter;
import com.denaq.crm.sweeping.groups.Clusters;
import com.denaq.crm.sweeping.groups.Members;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying that one of a cluster is not the same as the others, or that none is, and taking it back. */
@Controller
@RequestMapping("/duplicates/{id:\\d{1,18}}/difference")
@Allow(Role.ADMIN)
class DifferenceController {

    private final Clusters clusters;
    private final Members members;
    private final Decisions decisions;

    DifferenceController(Clusters clusters, Members members, Decisions decisions) {
        this.clusters = clusters;
        this.members = members;
        this.decisions = decisions;
    }

    private interface Pair {
        void of(DealerId one, DealerId other);
    }

    /** @param dealer the one that is another; null: each is */
    @PostMapping
    @Transactional
    public Answer differs(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(required = false) @Nullable Long dealer,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        List<DealerId> here = members.of(clusters.read(viewer, id).id());
        each(here, dealer, (one, other) -> decisions.decide(viewer, one, other, false, Source.PAGE));
        String query = ClusterFilter.of(show, q).query();
        return Answer.redirect("/duplicates/" + id + "/then?" + query)
                .undo(
                        "/duplicates/" + id + "/difference/undo" + (dealer == null ? "" : "?dealer=" + dealer),
                        "sweeping.told-apart");
    }

    /** But for what somebody else has said. */
    @PostMapping("/undo")
    @Transactional
    public Answer takeBack(
            Viewer viewer, @PathVariable("id") long id, @RequestParam(required = false) @Nullable Long dealer) {
        Cluster cluster = clusters.read(viewer, id);
        each(
                members.there(cluster.id()),
                dealer,
                (one, other) -> decisions.takeBack(viewer, one, other, Source.PAGE, viewer.id()));
        return Answer.redirect("/duplicates/" + id);
    }

    private static void each(List<DealerId> all, @Nullable Long dealer, Pair deed) {
        for (int i = 0; i < all.size(); i++) {
            for (DealerId other : all.subList(i + 1, all.size())) {
                if (dealer == null || all.get(i).value() == dealer || other.value() == dealer) {
                    deed.of(all.get(i), other);
                }
            }
        }
    }
}
