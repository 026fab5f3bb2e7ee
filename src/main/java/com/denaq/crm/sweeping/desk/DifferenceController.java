package com.denaq.crm.sweeping.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.Differences;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.sweeping.groups.Chains;
import com.denaq.crm.sweeping.groups.Clusters;
import com.denaq.crm.sweeping.groups.Members;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying that one of a cluster is not the same as the others, or that none is, and taking it back. */
@Controller
@RequestMapping("/duplicates/{id:\\d{1,18}}/difference")
@Allow(Role.ADMIN)
class DifferenceController {

    private static final String DEED = "difference";

    private final Clusters clusters;
    private final Members members;
    private final Chains chains;
    private final Differences differences;

    DifferenceController(Clusters clusters, Members members, Chains chains, Differences differences) {
        this.clusters = clusters;
        this.members = members;
        this.chains = chains;
        this.differences = differences;
    }

    /** @param dealer the one that is another; null: each is */
    @PostMapping
    Answer differs(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(required = false) @Nullable Long dealer,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        ClusterPath path = ClusterPath.of(id, show, q);
        long deed = differences.tell(viewer, members.of(viewer, id), dealer == null ? null : new DealerId(dealer));
        return Answer.redirect(path.then()).undo(path.undo(DEED, "deed=" + deed), "sweeping.told-apart");
    }

    /**
     * They are branches of one chain: no two of it are the same. Who has come to it since it was shown isn't meant.
     *
     * @param shown those of it that were looked at
     */
    @PostMapping("/chain")
    Answer branches(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam("dealer") Set<Long> shown,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        ClusterPath path = ClusterPath.of(id, show, q);
        List<DealerId> branches = shown.stream().map(DealerId::new).toList();
        List<DealerId> chain = chains.of(clusters.read(viewer, id)).dealers();
        if (branches.isEmpty() || !chain.containsAll(branches)) {
            return Answer.redirect(path.page()).toast("sweeping.keep-apart.changed");
        }
        long deed = differences.tellBranches(viewer, branches);
        return Answer.redirect(path.then())
                .undo(path.undo(DEED, "deed=" + deed), "sweeping.kept-apart", "count", branches.size());
    }

    /** But for what somebody else has said. */
    @PostMapping("/undo")
    Answer takeBack(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam("deed") long deed,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        differences.takeBack(viewer, deed);
        return Answer.redirect(ClusterPath.of(id, show, q).page());
    }
}
