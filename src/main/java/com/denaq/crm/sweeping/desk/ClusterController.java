package com.denaq.crm.sweeping.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.sweeping.groups.Cluster;
import com.denaq.crm.sweeping.groups.Cluster.Place;
import com.denaq.crm.sweeping.groups.ClusterFilter;
import com.denaq.crm.sweeping.groups.Clusters;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Duplicates: the clusters that the sweep found, one of them, and putting one off. */
@Controller
@RequestMapping("/duplicates")
@Allow(Role.ADMIN)
class ClusterController {

    private final Templates templates;
    private final ClusterDesk desk;
    private final Clusters clusters;

    ClusterController(Templates templates, ClusterDesk desk, Clusters clusters) {
        this.templates = templates;
        this.desk = desk;
        this.clusters = clusters;
    }

    @GetMapping
    JteModel list(
            Screen screen,
            Viewer viewer,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        ClusterList list = desk.list(viewer, ClusterFilter.of(show, q), Place.read(after));
        return screen.fragment() ? templates.sweepingClusters(screen, list) : templates.sweepingList(screen, list);
    }

    /** @param stays the dealer into which the others would be merged; null: the one that is usual */
    @GetMapping("/{id:\\d{1,18}}")
    Answer show(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long stays) {
        ClusterFilter filter = ClusterFilter.of(show, q);
        return desk.view(screen, viewer, id, filter, stays)
                .map(view -> Answer.page(templates.sweepingCluster(screen, view)))
                .orElseGet(() -> Answer.page(templates.sweepingSettled(screen)));
    }

    @GetMapping("/{id:\\d{1,18}}/next")
    Answer next(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        return next(viewer, id, ClusterFilter.of(show, q));
    }

    /** After a deed: what is left of it, or the next. Draws nothing, so that the toast waits for the page. */
    @GetMapping("/{id:\\d{1,18}}/then")
    Answer then(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        ClusterFilter filter = ClusterFilter.of(show, q);
        return desk.left(viewer, id)
                ? Answer.redirect("/duplicates/" + id + "?" + filter.query())
                : next(viewer, id, filter);
    }

    private Answer next(Viewer viewer, long id, ClusterFilter filter) {
        Cluster cluster = clusters.read(viewer, id);
        return Answer.redirect(clusters.next(viewer, filter, cluster.place())
                .map(each -> "/duplicates/" + each.id() + "?" + filter.query())
                .orElse("/duplicates?" + filter.query()));
    }

    @PostMapping("/{id:\\d{1,18}}/rest")
    Answer later(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        clusters.later(viewer, id);
        ClusterFilter filter = ClusterFilter.of(show, q);
        String undo = "/duplicates/" + id + "/rest/undo?" + filter.query();
        return next(viewer, id, filter).undo(undo, "sweeping.put-off");
    }

    @PostMapping("/{id:\\d{1,18}}/rest/undo")
    Answer now(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        clusters.now(viewer, id);
        return Answer.redirect(
                "/duplicates/" + id + "?" + ClusterFilter.of(show, q).query());
    }
}
