package com.denaq.crm.management.settings;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers a firm needs: new ones, which are required, who signs, another order, out of use and back. */
@Controller
@RequestMapping("/settings/paper-types")
@Allow(Role.ADMIN)
class PaperTypeController {

    private static final String HERE = "/settings#s-papers";
    private static final String ID = "/{id:\\d{1,18}}";

    private final SettingsDesk desk;
    private final PaperTypes papers;

    PaperTypeController(SettingsDesk desk, PaperTypes papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @PostMapping
    Answer add(Screen screen, Viewer viewer, EntryForm form) {
        Problems problems = problems(form, 0);
        if (problems.any()) {
            return Answer.problem(desk.entry(screen, form, problems));
        }
        long id = papers.add(viewer, form.paper());
        return Answer.redirect(HERE).undo("/settings/paper-types/" + id + "/retirement", "management.added");
    }

    @PostMapping(ID)
    Answer change(Screen screen, Viewer viewer, @PathVariable long id, EntryForm form) {
        Problems problems = problems(form, id);
        if (problems.any()) {
            return Answer.problem(desk.entry(screen, form, problems));
        }
        Saved saved = papers.change(viewer, id, form.version(), form.paper());
        return saved.stale()
                ? Answer.conflict(desk.entry(screen, form, Problems.ofForm("management.changed-meanwhile")))
                : Answer.redirect(HERE)
                        .undo("/settings/paper-types/" + id + "/undo?change=", saved.entry(), "management.saved");
    }

    @PostMapping(ID + "/undo")
    Answer takeBack(Viewer viewer, @PathVariable long id, @RequestParam("change") long change) {
        boolean taken = papers.takeBack(viewer, id, change);
        return Answer.redirect(HERE).toast(taken ? "management.taken-back" : "management.changed-since");
    }

    @PostMapping(ID + "/retirement")
    Answer retire(Viewer viewer, @PathVariable long id) {
        papers.retire(viewer, id, true);
        return Answer.redirect(HERE).undo("/settings/paper-types/" + id + "/retirement/undo", "management.retired");
    }

    @PostMapping(ID + "/retirement/undo")
    Answer bringBack(Viewer viewer, @PathVariable long id) {
        papers.retire(viewer, id, false);
        return Answer.redirect(HERE).toast("management.brought-back");
    }

    @PostMapping(ID + "/place")
    Answer move(Viewer viewer, @PathVariable long id, @RequestParam boolean up) {
        papers.move(viewer, id, up);
        return Answer.redirect(HERE);
    }

    private Problems problems(EntryForm form, long id) {
        Map<Boolean, List<EntryForm.Names>> names = papers.all().stream()
                .collect(Collectors.partitioningBy(
                        each -> each.id() == id,
                        Collectors.mapping(
                                each -> new EntryForm.Names(each.nameEn(), each.nameRu()), Collectors.toList())));
        List<EntryForm.Names> own = names.getOrDefault(true, List.of());
        return form.problems(own.isEmpty() ? null : own.getFirst(), names.getOrDefault(false, List.of()));
    }
}
