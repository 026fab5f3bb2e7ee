package com.denaq.crm.sweeping.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.merging.MergeAnswer;
import com.denaq.crm.merging.SeveralMerges;
import com.denaq.crm.merging.SeveralMerges.Outcome;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.sweeping.groups.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merging those of a cluster that are surely the same all into one, and parting them again. */
@Controller
@RequestMapping("/duplicates/{id:\\d{1,18}}/merges")
@Allow(Role.ADMIN)
class WholeMergeController {

    private final Members members;
    private final SeveralMerges merges;
    private final Dealers dealers;

    WholeMergeController(Members members, SeveralMerges merges, Dealers dealers) {
        this.members = members;
        this.merges = merges;
        this.dealers = dealers;
    }

    /**
     * @param other the others, the likeliest first
     * @param otherVersion of each of them what was looked at
     */
    @PostMapping
    Answer merge(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam long stays,
            @RequestParam int version,
            @RequestParam List<Long> other,
            @RequestParam List<Integer> otherVersion,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        ClusterPath path = ClusterPath.of(id, show, q);
        DealerId winner = new DealerId(stays);
        return switch (merge(viewer, id, winner, version, losers(other, otherVersion))) {
            case Outcome.Merged merged ->
                Answer.redirect(path.then())
                        .undo(
                                undo(path, winner, merged),
                                "sweeping.merged",
                                "count",
                                merged.ids().size(),
                                "name",
                                dealers.card(viewer, winner).map(Dealer::name).orElse(""));
            case Outcome.Not not -> refused(Answer.redirect(path.page() + "&stays=" + stays), not.why());
        };
    }

    private static Answer refused(Answer back, MergeAnswer why) {
        return switch (why) {
            case MergeAnswer.TooLong tooLong -> back.toast("sweeping.merge-all.too-long");
            case MergeAnswer.ToldApart apart ->
                back.toast("sweeping.merge-all.apart", "who", apart.decision().byName());
            default -> back.toast("sweeping.merge-all.changed");
        };
    }

    private static Map<DealerId, Integer> losers(List<Long> other, List<Integer> versions) {
        Map<DealerId, Integer> losers = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(other.size(), versions.size()); i++) {
            losers.put(new DealerId(other.get(i)), versions.get(i));
        }
        return losers;
    }

    /** Only those that stand in the cluster still. */
    private Outcome merge(Viewer viewer, long cluster, DealerId winner, int version, Map<DealerId, Integer> losers) {
        List<DealerId> here = members.of(viewer, cluster);
        boolean there = here.contains(winner) && here.containsAll(losers.keySet()) && !losers.containsKey(winner);
        return there ? merges.merge(viewer, winner, version, losers) : new Outcome.Not(new MergeAnswer.Stale());
    }

    private static String undo(ClusterPath path, DealerId winner, Outcome.Merged merged) {
        String ids = merged.ids().stream().map(String::valueOf).collect(Collectors.joining(","));
        return path.undo("merges", "stays=" + winner + "&merges=" + ids);
    }

    @PostMapping("/undo")
    Answer part(
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam long stays,
            @RequestParam("merges") List<Long> ids,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q) {
        Answer back = Answer.redirect(ClusterPath.of(id, show, q).page());
        return switch (merges.undo(viewer, new DealerId(stays), ids)) {
            case MergeAnswer.Parted parted -> back.toast("sweeping.parted", "count", ids.size() + 1);
            case MergeAnswer.LaterFirst later ->
                Answer.redirect("/dealers/" + stays)
                        .toast("merging.later-first", "name", later.later().loserName());
            case MergeAnswer.StageMoved moved ->
                Answer.redirect("/dealers/" + stays).toast("merging.stage-moved");
            default -> Answer.redirect("/dealers/" + stays).toast("merging.too-late");
        };
    }
}
