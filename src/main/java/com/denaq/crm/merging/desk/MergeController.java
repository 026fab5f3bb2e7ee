package com.denaq.crm.merging.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.merging.Merge;
import com.denaq.crm.merging.MergeAnswer;
import com.denaq.crm.merging.MergeAnswer.NotBoth;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.merging.desk.AlikeView.Alike;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.LocalPath;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing the other one, choosing field by field, merging, and parting them again. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/merges")
@Allow({Role.AGENT, Role.ADMIN})
class MergeController {

    private final Templates templates;
    private final MergeDesk desk;
    private final AlikeDesk alike;
    private final Merges merges;
    private final Dealers dealers;

    MergeController(Templates templates, MergeDesk desk, AlikeDesk alike, Merges merges, Dealers dealers) {
        this.templates = templates;
        this.desk = desk;
        this.alike = alike;
        this.merges = merges;
        this.dealers = dealers;
    }

    /**
     * @param stays {@code this}: the one of the path stays, whatever is usual
     * @param back where to go when they are merged
     */
    @GetMapping("/new")
    Answer choose(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(required = false) @Nullable Long other,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stays,
            @RequestParam(defaultValue = "") String back) {
        if (other == null || other == id) {
            return Answer.page(choice(screen, viewer, desk.own(viewer, new DealerId(id)), q, null));
        }
        Optional<NotBoth> foreign = merges.notBoth(viewer, new DealerId(id), new DealerId(other));
        if (foreign.isPresent()) {
            return Answer.conflict(refused(screen, viewer, id, other, foreign.get()));
        }
        Dealer one = desk.own(viewer, new DealerId(id));
        Dealer two = desk.own(viewer, new DealerId(other));
        boolean turn = !stays.equals("this") && MergeDesk.turn(one, two);
        return Answer.page(templates.mergingMerge(
                screen, desk.view(screen, viewer, turn ? two : one, turn ? one : two, Map.of(), back, "")));
    }

    private JteModel choice(Screen screen, Viewer viewer, Dealer one, String q, @Nullable NotBoth foreign) {
        MergeDesk.Others found = desk.find(viewer, one.id(), q);
        List<Alike> like = q.isBlank() ? alike.alike(viewer, one) : List.of();
        return templates.mergingChoose(screen, one, q, found.others(), found.itself(), like, foreign);
    }

    /** Another one is to be chosen for the one of the two that is theirs. */
    private JteModel refused(Screen screen, Viewer viewer, long id, long other, NotBoth foreign) {
        long own = foreign.dealer().value() == id ? other : id;
        return choice(screen, viewer, desk.own(viewer, new DealerId(own)), "", foreign);
    }

    @PostMapping
    Answer merge(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam long other,
            @RequestParam int version,
            @RequestParam int otherVersion,
            @RequestParam(defaultValue = "0") long told,
            @RequestParam Map<String, String> fields) {
        MergeForm form = MergeForm.of(other, version, otherVersion, told, fields);
        return switch (merges.merge(viewer, form.wish(id))) {
            case MergeAnswer.Merged merged ->
                Answer.back("/dealers/" + id)
                        .undo(
                                undo(id, merged, form.back()),
                                "merging.merged",
                                "name",
                                name(id, merged),
                                "number",
                                new DealerId(other).number());
            case NotBoth foreign -> Answer.conflict(refused(screen, viewer, id, other, foreign));
            case MergeAnswer.Stale stale ->
                Answer.conflict(again(screen, viewer, id, form, screen.t("merging.changed")));
            case MergeAnswer.ToldApart apart ->
                Answer.conflict(again(screen, viewer, id, form, screen.t("merging.apart.meanwhile")));
            case MergeAnswer.TooLong tooLong ->
                Answer.problem(again(
                        screen,
                        viewer,
                        id,
                        form,
                        screen.t(
                                "merging.too-long",
                                "field",
                                screen.t("merging.field." + tooLong.field().code()),
                                "most",
                                Facts.LONGEST)));
            case MergeAnswer.Gone gone ->
                Answer.redirect("/dealers/" + gone.into()).toast("merging.gone");
            default -> throw new NotFound("dealer " + other + " for merging");
        };
    }

    /** The choice once more, as it was made. */
    private JteModel again(Screen screen, Viewer viewer, long id, MergeForm form, String problem) {
        Dealer stays = desk.own(viewer, new DealerId(id));
        Dealer goes = desk.own(viewer, new DealerId(form.other()));
        return templates.mergingMerge(
                screen, desk.view(screen, viewer, stays, goes, form.sides(), form.back(), problem));
    }

    /** Taken back, it leads to where the merge was made, as the merge itself does. */
    private static String undo(long winner, MergeAnswer.Merged merged, String back) {
        String path = "/dealers/" + winner + "/merges/" + merged.id() + "/undo";
        return LocalPath.is(back) ? path + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8) : path;
    }

    private String name(long winner, MergeAnswer.Merged merged) {
        return merges.of(new DealerId(winner)).stream()
                .filter(each -> each.id() == merged.id())
                .map(Merge::loserName)
                .findFirst()
                .orElse("");
    }

    @PostMapping("/{merge}/undo")
    Answer undo(
            Viewer viewer,
            @PathVariable("id") long id,
            @PathVariable("merge") long merge,
            @RequestParam(defaultValue = "") String to) {
        return switch (merges.undo(viewer, new DealerId(id), merge)) {
            case MergeAnswer.Parted parted ->
                Answer.redirect(LocalPath.is(to) ? to : where(viewer, parted))
                        .toast(
                                parted.left() ? "merging.parted.left" : "merging.parted",
                                "name",
                                dealers.card(viewer, parted.left() ? parted.winner() : parted.loser())
                                        .map(Dealer::name)
                                        .orElse(""));
            case MergeAnswer.LaterFirst later ->
                Answer.redirect("/dealers/" + id)
                        .toast("merging.later-first", "name", later.later().loserName());
            case MergeAnswer.StageMoved moved ->
                Answer.redirect("/dealers/" + id).toast("merging.stage-moved");
            case MergeAnswer.TooLate late -> Answer.redirect("/dealers/" + id).toast("merging.too-late");
            default -> throw new NotFound("merge " + merge);
        };
    }

    /** The winner may be somebody else's again. */
    private String where(Viewer viewer, MergeAnswer.Parted parted) {
        return Stream.of(parted.winner(), parted.loser())
                .filter(each -> dealers.find(viewer, each).isPresent())
                .findFirst()
                .map(each -> "/dealers/" + each)
                .orElse("/");
    }
}
