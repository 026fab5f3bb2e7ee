package com.denaq.crm.management.settings;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.ReasonList;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
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

    private static final String ID = "/{id:\\d{1,18}}";

    private final ReasonList reasons;
    private final EntryAnswers answers;

    ReasonController(SettingsDesk desk, ReasonList reasons) {
        this.reasons = reasons;
        this.answers = new EntryAnswers(desk, "/settings/reasons", "/settings#s-reasons");
    }

    @PostMapping
    Answer add(Screen screen, Viewer viewer, EntryForm form) {
        return answers.added(screen, form, () -> reasons.add(viewer, form.names()));
    }

    @PostMapping(ID)
    Answer rename(Screen screen, Viewer viewer, @PathVariable long id, EntryForm form) {
        return answers.changed(screen, form, () -> reasons.rename(viewer, id, form.version(), form.names()));
    }

    @PostMapping(ID + "/undo")
    Answer takeBack(Viewer viewer, @PathVariable long id, @RequestParam("change") long change) {
        return answers.takenBack(reasons.takeBack(viewer, id, change));
    }

    @PostMapping(ID + "/retirement")
    Answer retire(Viewer viewer, @PathVariable long id) {
        return reasons.retire(viewer, id, true)
                ? answers.retired(id)
                : answers.said().toast("management.reasons.last");
    }

    @PostMapping(ID + "/retirement/undo")
    Answer bringBack(Viewer viewer, @PathVariable long id) {
        reasons.retire(viewer, id, false);
        return answers.broughtBack();
    }

    @PostMapping(ID + "/place")
    Answer move(Viewer viewer, @PathVariable long id, @RequestParam boolean up) {
        return answers.moved(id, reasons.move(viewer, id, up));
    }
}
