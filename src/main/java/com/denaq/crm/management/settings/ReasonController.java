package com.denaq.crm.management.settings;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.ReasonList;
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

/** Reasons for a refusal: new ones, other names, another order, out of use and back. */
@Controller
@RequestMapping("/settings/reasons")
@Allow(Role.ADMIN)
class ReasonController {

    private static final String HERE = "/settings#s-reasons";
    private static final String ID = "/{id:\\d{1,18}}";

    private final SettingsDesk desk;
    private final ReasonList reasons;

    ReasonController(SettingsDesk desk, ReasonList reasons) {
        this.desk = desk;
        this.reasons = reasons;
    }

    @PostMapping
    Answer add(Screen screen, Viewer viewer, EntryForm form) {
        Problems problems = problems(form, 0);
        if (problems.any()) {
            return Answer.problem(desk.entry(screen, form, problems));
        }
        long id = reasons.add(viewer, form.nameEn(), form.nameRu());
        return Answer.redirect(HERE).undo("/settings/reasons/" + id + "/retirement", "management.added");
    }

    @PostMapping(ID)
    Answer rename(Screen screen, Viewer viewer, @PathVariable long id, EntryForm form) {
        Problems problems = problems(form, id);
        if (problems.any()) {
            return Answer.problem(desk.entry(screen, form, problems));
        }
        Saved saved = reasons.rename(viewer, id, form.version(), form.nameEn(), form.nameRu());
        return saved.stale()
                ? Answer.conflict(desk.entry(screen, form, Problems.ofForm("management.changed-meanwhile")))
                : Answer.redirect(HERE)
                        .undo("/settings/reasons/" + id + "/undo?change=", saved.entry(), "management.saved");
    }

    @PostMapping(ID + "/undo")
    Answer takeBack(Viewer viewer, @PathVariable long id, @RequestParam("change") long change) {
        boolean taken = reasons.takeBack(viewer, id, change);
        return Answer.redirect(HERE).toast(taken ? "management.taken-back" : "management.changed-since");
    }

    @PostMapping(ID + "/retirement")
    Answer retire(Viewer viewer, @PathVariable long id) {
        return reasons.retire(viewer, id, true)
                ? Answer.redirect(HERE).undo("/settings/reasons/" + id + "/retirement/undo", "management.retired")
                : Answer.redirect(HERE).toast("management.reasons.last");
    }

    @PostMapping(ID + "/retirement/undo")
    Answer bringBack(Viewer viewer, @PathVariable long id) {
        reasons.retire(viewer, id, false);
        return Answer.redirect(HERE).toast("management.brought-back");
    }

    @PostMapping(ID + "/place")
    Answer move(Viewer viewer, @PathVariable long id, @RequestParam boolean up) {
        reasons.move(viewer, id, up);
        return Answer.redirect(HERE);
    }

    private Problems problems(EntryForm form, long id) {
        Map<Boolean, List<EntryForm.Names>> names = reasons.all().stream()
                .collect(Collectors.partitioningBy(
                        each -> each.id() == id,
                        Collectors.mapping(
                                each -> new EntryForm.Names(each.nameEn(), each.nameRu()), Collectors.toList())));
        List<EntryForm.Names> own = names.getOrDefault(true, List.of());
        return form.problems(own.isEmpty() ? null : own.getFirst(), names.getOrDefault(false, List.of()));
    }
}
