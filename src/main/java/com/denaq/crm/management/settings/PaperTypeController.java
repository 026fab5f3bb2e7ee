package com.denaq.crm.management.settings;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
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

    private static final String ID = "/{id:\\d{1,18}}";

    private final PaperTypes papers;
    private final EntryAnswers answers;

    PaperTypeController(SettingsDesk desk, PaperTypes papers) {
        this.papers = papers;
        this.answers = new EntryAnswers(desk, "/settings/paper-types", "/settings#s-papers");
    }

    @PostMapping
    Answer add(Screen screen, Viewer viewer, EntryForm form) {
        return answers.added(screen, form, () -> papers.add(viewer, form.paper()));
    }

    @PostMapping(ID)
    Answer change(Screen screen, Viewer viewer, @PathVariable long id, EntryForm form) {
        return answers.changed(screen, form, () -> papers.change(viewer, id, form.version(), form.paper()));
    }

    @PostMapping(ID + "/undo")
    Answer takeBack(Viewer viewer, @PathVariable long id, @RequestParam("change") long change) {
        return answers.takenBack(papers.takeBack(viewer, id, change));
    }

    @PostMapping(ID + "/retirement")
    Answer retire(Viewer viewer, @PathVariable long id) {
        papers.retire(viewer, id, true);
        return answers.retired(id);
    }

    @PostMapping(ID + "/retirement/undo")
    Answer bringBack(Viewer viewer, @PathVariable long id) {
        papers.retire(viewer, id, false);
        return answers.broughtBack();
    }

    @PostMapping(ID + "/place")
    Answer move(Viewer viewer, @PathVariable long id, @RequestParam boolean up) {
        return answers.moved(id, papers.move(viewer, id, up));
    }
}
